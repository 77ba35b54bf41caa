using System.Collections.Immutable;

namespace LicensingSite.Yaml;

/// <summary>A parsed YAML text and its errors. Offsets count from the beginning of the file that contains the text.</summary>
/// <param name="Root">Null if the text is empty or not valid.</param>
sealed record YamlDocument(YamlNode? Root, ImmutableArray<YamlFault> Faults);

/// <summary>An error in a YAML text.</summary>
/// <param name="IsDuplicateKey">True for a duplicate key; else the text is not valid YAML.</param>
sealed record YamlFault(bool IsDuplicateKey, string Message, int Start, int End);
