using System.Security.Cryptography;
using System.Text;
using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>What makes a finding the same one after lines have moved: its rule, its file, and what is wrong as it was written.</summary>
/// <param name="File">Its full path, with <c>/</c>.</param>
/// <param name="What">The target; for a finding without one, the message.</param>
sealed record FindingIdentity(string Rule, string File, string What)
{
    public static FindingIdentity Of(Diagnostic found) => new(found.Rule.Id, FullPath(found.Place.Source.File), found.Target ?? found.Message);

    /// <summary>Each finding with a text that stands for it, no two the same: of equal findings in a file, the first, the second…</summary>
    public static IEnumerable<(Diagnostic Finding, string Fingerprint)> Fingerprints(IEnumerable<Diagnostic> findings, string workingFolder)
    {
        var seen = new Dictionary<FindingIdentity, int>();
        foreach (var found in findings)
        {
            var identity = Of(found);
            var count = seen[identity] = seen.GetValueOrDefault(identity) + 1;
            var bytes = Encoding.UTF8.GetBytes($"{identity.Rule}\n{identity.Shown(workingFolder)}\n{identity.What}\n{count}");
            yield return (found, Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]);
        }
    }

    /// <summary>A file as identities name it.</summary>
    public static string FullPath(string file) => Path.GetFullPath(file).Replace('\\', '/');

    /// <summary>The file as seen from a folder.</summary>
    public string Shown(string folder) => Path.GetRelativePath(folder, File).Replace('\\', '/');
}
