using System.Collections.Immutable;

namespace LicensingSite.Yaml;

/// <summary>What a YAML text holds, and what is wrong with it. Offsets count from the beginning of the file the text was taken from.</summary>
/// <param name="Root">Null where the text is empty or not valid.</param>
sealed record YamlDocument(YamlNode? Root, ImmutableArray<YamlFault> Faults);

/// <summary>A fault in a YAML text.</summary>
/// <param name="IsDuplicateKey">A key given twice; else the text is not valid YAML.</param>
sealed record YamlFault(bool IsDuplicateKey, string Message, int Start, int End);
