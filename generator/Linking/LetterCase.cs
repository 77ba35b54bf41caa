using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Says how a file is spelled that a link names in other letter case.</summary>
static class LetterCase
{
    /// <param name="resolved">The path that the link names, relative to the locale's root.</param>
    /// <param name="asked">The link as it is written.</param>
    public static Diagnostic Fault(Reference reference, SourceFile file, string resolved, SiteAddress asked)
    {
        var written = asked.Path.Replace('\\', '/');
        var same = CommonEnd(file.Path, resolved);
        var meant = same >= written.Length ? file.Path[^Math.Min(written.Length, file.Path.Length)..] : written[..^same] + file.Path[^same..];
        var message = $"The file is spelled '{file.Path}', which not every server finds under '{asked.Path}'. Write '{meant}'.";
        return new Diagnostic(Rules.FileCaseMismatch, reference.Place, message, reference.Target, meant, Fix: LinkFix.Path(meant, asked));
    }

    static int CommonEnd(string a, string b)
    {
        var count = 0;
        while (count < a.Length && count < b.Length && char.ToLowerInvariant(a[^(count + 1)]) == char.ToLowerInvariant(b[^(count + 1)]))
        {
            count++;
        }

        return count;
    }
}
