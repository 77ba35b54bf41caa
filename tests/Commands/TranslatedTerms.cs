using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>A page and its translation, which names the source it was made from, beside a page that is not translated.</summary>
sealed class TranslatedTerms : IDisposable
{
    /// <summary>The source of the translated page.</summary>
    public const string Source =
        "---\ntitle: Terms\nms.date: 01/31/2021\n---\n# Terms\n\nRead them.\n\n## Who may buy\n\n"
        + "Partners [in the list](index.md).\n\n### Resellers\n\nAll of them.\n\n## Prices\n\n"
        + "See the price list.\n";

    /// <summary>The source of the page that is not translated.</summary>
    public const string Home = "# Home\n\nWelcome, [partners](terms.md).\n";

    public TestSite Site { get; } =
        new(
            ("site.yml", SampleSite.Configuration),
            ("en-US/index.md", Home),
            ("en-US/terms.md", Source),
            ("fr-FR/terms.md", $"---\ntitle: Conditions\nms.openlocfilehash: {Sha1(Source)}\n---\n# <a name=\"terms\"></a>Conditions\n")
        );

    /// <summary>Runs a command of <c>translations</c>.</summary>
    public Task<ProgramRun> RunAsync(params IEnumerable<string> words) =>
        CommandRunner.RunAsync(Site.Folder, ["translations", .. words, "--no-cache"]);

    public static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

#pragma warning disable CA5350 // What translation systems write.
    public static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350

    public void Dispose() => Site.Dispose();
}
