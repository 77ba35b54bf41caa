using System.Text.RegularExpressions;
using LicensingSite.Diagnostics;
using LicensingSite.Model;

namespace LicensingSite.Linking;

/// <summary>Diagnoses links that name a file in other letter case.</summary>
static partial class LetterCase
{
    /// <param name="from">The file that the link stands in.</param>
    /// <param name="link">As it is written.</param>
    /// <returns>Null where every name that the link writes is right: a folder that it does not name may be spelled otherwise in another
    /// locale.</returns>
    public static Diagnostic? Fault(Reference reference, SourceFile from, SourceFile file, UrlParts link)
    {
        if (Respelled(from, file.Path.Split('/'), EscapedSlash().Replace(link.Path, "/").Split('/', '\\')) is not { } meant)
        {
            return null;
        }

        var message = $"The file is named '{file.Path}'. Many servers do not find it as '{link.Path}'. Write '{meant}'.";
        return new Diagnostic(Rules.FileCaseMismatch, reference.Place, message, reference.Target, meant, Fix: meant + link.End);
    }

    /// <summary>The link with each name as the file's path has it; what was right stays as it was written, escapes included.</summary>
    static string? Respelled(SourceFile from, string[] names, string[] written)
    {
        var meant = written.ToArray();
        foreach (var (name, at) in names.Zip(Origins(from, written)))
        {
            if (at is { } index && UrlParts.Decode(written[index]) != name)
            {
                meant[index] = LinkFix.Escaped(name, isWhole: written[index].Contains('%', StringComparison.Ordinal));
            }
        }

        return meant.SequenceEqual(written) ? null : string.Join('/', meant);
    }

    /// <summary>
    /// For each name of the path that is reached, which one of the link it is; null for those of the folder that the link starts in.
    /// </summary>
    static List<int?> Origins(SourceFile from, string[] written)
    {
        var isFromDocset = written[0] == "~";
        var folder = isFromDocset ? from.DocsetFolder : from.Folder;
        var reached = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(_ => (int?)null).ToList();
        for (var index = isFromDocset ? 1 : 0; index < written.Length; index++)
        {
            switch (UrlParts.Decode(written[index]))
            {
                case "" or ".":
                    break;
                case "..":
                    reached.RemoveAt(reached.Count - 1);
                    break;
                default:
                    reached.Add(index);
                    break;
            }
        }

        return reached;
    }

    [GeneratedRegex("%2F|%5C", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EscapedSlash();
}
