using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>
/// Workflow commands, <c>::error file=…,line=…::message</c>, that annotate a change on GitHub. Paths start from the repository's root.
/// </summary>
static class GithubReport
{
    public static void Write(IReadOnlyList<Diagnostic> findings, ReportTarget target) =>
        target.Writer.Write(string.Concat(findings.Select(found => Line(found, target.WorkingFolder) + "\n")));

    static string Line(Diagnostic found, string workingFolder)
    {
        var (from, to) = (found.Place.From, found.Place.To);
        var file = Property(RepositoryPath.Find(found.Place.Source.File, workingFolder));
        var range = $"line={from.Line},endLine={to.Line},col={from.Column},endColumn={to.Column}";
        return $"::{Command(found.Severity)} file={file},{range},title={found.Rule.Id}::{Escaped(Report.Message(found))}";
    }

    static string Escaped(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) =>
        Escaped(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    static string Command(Severity severity) => severity == Severity.Info ? "notice" : Report.Name(severity);
}
