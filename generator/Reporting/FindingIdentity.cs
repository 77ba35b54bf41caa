using System.Security.Cryptography;
using System.Text;
using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>Identity of a finding that does not depend on its line: rule, file, and target.</summary>
/// <param name="File">Its full path, with <c>/</c>.</param>
/// <param name="What">The target; for a finding without one, the message.</param>
sealed record FindingIdentity(string Rule, string File, string What)
{
    public static FindingIdentity Of(Diagnostic found) =>
        new(found.Rule.Id, FullPath(found.Place.Source.File), found.Target ?? found.Message);

    /// <summary>Returns each finding with a unique fingerprint. Equal findings of a file are numbered.</summary>
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

    /// <summary>Full path of a file, with <c>/</c>.</summary>
    public static string FullPath(string file) => Path.GetFullPath(file).Replace('\\', '/');

    /// <summary>Path of the file relative to a folder.</summary>
    public string Shown(string folder) => Path.GetRelativePath(folder, File).Replace('\\', '/');
}
