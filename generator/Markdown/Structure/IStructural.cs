using LicensingSite.Model;

namespace LicensingSite.Markdown.Structure;

/// <summary>A construct that a translation has to have as its source has it.</summary>
interface IStructural
{
    StructuralElementKind ElementKind { get; }

    /// <summary>What is the same in every language.</summary>
    string ElementText { get; }
}
