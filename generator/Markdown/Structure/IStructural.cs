using LicensingSite.Model;

namespace LicensingSite.Markdown.Structure;

/// <summary>A construct that a translation must have in common with its source.</summary>
interface IStructural
{
    StructuralElementKind ElementKind { get; }

    /// <summary>The part that is the same in every language.</summary>
    string ElementText { get; }
}
