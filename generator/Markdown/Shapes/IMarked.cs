using LicensingSite.Model;

namespace LicensingSite.Markdown.Shapes;

/// <summary>A construct that a translation has to have as its source has it.</summary>
interface IMarked
{
    MarkKind MarkKind { get; }

    /// <summary>What is the same in every language.</summary>
    string MarkText { get; }
}
