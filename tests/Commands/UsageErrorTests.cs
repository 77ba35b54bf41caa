using LicensingSite.Cli;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>A mistyped word of the command line: one line, which says what was probably meant.</summary>
public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("biuld", "Unknown command 'biuld'. Did you mean 'build'?")]
    [InlineData("publish", "Unknown command 'publish'.")]
    [InlineData("translations dif", "Unknown command 'dif'. Did you mean 'diff'?")]
    [InlineData("--outptu x", "Unknown option '--outptu'. Did you mean '--output'?")]
    [InlineData("build --outptu x", "Unknown option '--outptu' of build. Did you mean '--output'?")]
    [InlineData("build --outptu=x", "Unknown option '--outptu' of build. Did you mean '--output'?")]
    [InlineData("build --qiet", "Unknown option '--qiet' of build. Did you mean '--quiet'?")]
    [InlineData("build x", "Unexpected argument 'x'. build takes only options.")]
    [InlineData("audit a b", "Unexpected argument 'b'. audit takes only DIR and options.")]
    [InlineData("check --format jsn", "Invalid value 'jsn' for --format. Use text, github, json, sarif or junit. Did you mean 'json'?")]
    [InlineData("check --fail-on worning", "Invalid value 'worning' for --fail-on. Use error or warning. Did you mean 'warning'?")]
    [InlineData(
        "check --report jsn=x",
        "Invalid value 'jsn=x' for --report. Use FORMAT=FILE, such as sarif=findings.sarif. Formats: text, "
            + "github, json, sarif, junit, baseline. Did you mean 'json'?"
    )]
    [InlineData("translations status --format jso", "Invalid value 'jso' for --format. Use text or json. Did you mean 'json'?")]
    [InlineData("build --locale fr-FRR=french", "Invalid value 'fr-FRR' for --locale. Use a locale, such as fr-FR. Did you mean 'fr-FR'?")]
    [InlineData(
        "build --source-locale de_DE",
        "Invalid value 'de_DE' for --source-locale. Use a locale, such as fr-FR. Did you mean 'de-DE'?"
    )]
    [InlineData(
        "build --base-url ftp://example.org/",
        "Invalid value 'ftp://example.org/' for --base-url. Use https://host/path/ or /path/."
    )]
    [InlineData("audit output --base-url docs", "Invalid value 'docs' for --base-url. Use https://host/path/ or /path/.")]
    [InlineData("build --source \"\"", "--source needs a folder.")]
    [InlineData("build --output \"\"", "--output needs a folder.")]
    [InlineData("build --jobs", "Missing value of --jobs. Write: --jobs N.")]
    [InlineData("check --format", "Missing value of --format. Write: --format text|github|json|sarif|junit.")]
    [InlineData("build --jobs 2 --jobs 3", "--jobs is given 2 times. Use it once.")]
    [InlineData("build --output a --quiet --output b", "--output is given 2 times. Use it once.")]
    [InlineData("serve --port 65536", "Invalid value '65536' for --port. Use a number from 0 to 65535.")]
    [InlineData("build -- --source docs", "Options cannot follow '--': '--source docs'. Remove '--'.")]
    [InlineData("audit -- a b", "Unexpected argument 'b'. audit takes only DIR and options.")]
    [InlineData("", "Missing command. Use one of these: new, build, check, audit, serve, translations, schema.")]
    [InlineData("translations", "Missing command after 'translations'. Use one of these: status, diff, stamp.")]
    [InlineData("new", "Missing command after 'new'. Use one of these: site, page, locale.")]
    [InlineData("audit", "Missing argument DIR of audit: Folder of the built site.")]
    [InlineData("new locale", "Missing argument TAG of locale: Locale of the translation, such as de-DE.")]
    [InlineData("new locale fr-FRR", "Invalid value 'fr-FRR' for TAG. Use a locale, such as fr-FR. Did you mean 'fr-FR'?")]
    [InlineData("build --quiet --verbose", "--quiet and --verbose cannot be used together. Remove one of them.")]
    public void A_usage_error_takes_one_line(string line, string said) =>
        Assert.Equal([said], UsageErrors.Find(CommandLine.Create().Parse(line)));

    [Fact]
    public void Two_usage_errors_take_two_lines() =>
        Assert.Equal(
            ["Unknown option '--outptu' of build. Did you mean '--output'?", "Unknown option '--jbos' of build. Did you mean '--jobs'?"],
            UsageErrors.Find(CommandLine.Create().Parse("build --outptu x --jbos 3"))
        );

    [Fact]
    public async Task A_translation_that_is_not_there_is_answered_with_the_one_that_was_meant()
    {
        using var site = new TestSite(
            ("site.yml", "locales:\n  - { tag: en-US, path: en-US }\n  - { tag: fr-FR, path: fr-FR }\n"),
            ("en-US/index.md", "# Home\n"),
            ("fr-FR/index.md", "# Accueil\n")
        );

        var run = await CommandRunner.RunAsync(site.Folder, "translations", "status", "--locale", "fr-RF");

        Assert.Equal(
            (2, "The site has no translation 'fr-RF'. Its translations: fr-FR. Did you mean 'fr-FR'?"),
            (run.ExitCode, run.Errors.TrimEnd())
        );
    }
}
