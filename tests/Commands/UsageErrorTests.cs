using LicensingSite.Cli;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>A mistyped word of the command line: one line, which says what was probably meant.</summary>
public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("biuld", "There is no command 'biuld'. Did you mean 'build'?")]
    [InlineData("publish", "There is no command 'publish'.")]
    [InlineData("translations dif", "There is no command 'dif'. Did you mean 'diff'?")]
    [InlineData("--outptu x", "There is no option '--outptu'. Did you mean '--output'?")]
    [InlineData("build --outptu x", "build has no option '--outptu'. Did you mean '--output'?")]
    [InlineData("build --outptu=x", "build has no option '--outptu'. Did you mean '--output'?")]
    [InlineData("build --qiet", "build has no option '--qiet'. Did you mean '--quiet'?")]
    [InlineData("build x", "'x' is one word too many: build takes options only.")]
    [InlineData("audit a b", "'b' is one word too many: audit takes DIR and options.")]
    [InlineData("check --format jsn", "--format takes text, github, json, sarif or junit, not 'jsn'. Did you mean 'json'?")]
    [InlineData("check --fail-on worning", "--fail-on takes error or warning, not 'worning'. Did you mean 'warning'?")]
    [InlineData("check --report jsn=x", "--report takes FORMAT=FILE, such as sarif=findings.sarif, not 'jsn=x'. Formats: text, github, json, sarif, junit, baseline. Did you mean 'json'?")]
    [InlineData("translations status --format jso", "--format takes text or json, not 'jso'. Did you mean 'json'?")]
    [InlineData("build --locale fr-FRR=french", "--locale takes a locale such as fr-FR, not 'fr-FRR'. Did you mean 'fr-FR'?")]
    [InlineData("build --source-locale de_DE", "--source-locale takes a locale such as fr-FR, not 'de_DE'. Did you mean 'de-DE'?")]
    [InlineData("build --base-url ftp://example.org/", "--base-url takes https://host/path/ or /path/, not 'ftp://example.org/'.")]
    [InlineData("audit output --base-url docs", "--base-url takes https://host/path/ or /path/, not 'docs'.")]
    [InlineData("build --source \"\"", "--source takes a folder, not ''.")]
    [InlineData("build --output \"\"", "--output takes a folder, not ''.")]
    [InlineData("build --jobs", "--jobs needs a value: --jobs N.")]
    [InlineData("check --format", "--format needs a value: --format text|github|json|sarif|junit.")]
    [InlineData("build --jobs 2 --jobs 3", "--jobs is given 2 times. Give it once.")]
    [InlineData("build --output a --quiet --output b", "--output is given 2 times. Give it once.")]
    [InlineData("serve --port 65536", "--port takes a number from 0 to 65535, not '65536'.")]
    [InlineData("build -- --source docs", "'--source docs' stands after '--', where no options are read. Leave '--' out.")]
    [InlineData("audit -- a b", "'b' is one word too many: audit takes DIR and options.")]
    [InlineData("", "The program needs a command: new, build, check, audit, serve, translations.")]
    [InlineData("translations", "translations needs a command: status, diff, stamp.")]
    [InlineData("new", "new needs a command: site, page, locale.")]
    [InlineData("audit", "audit needs DIR: Folder of the finished site.")]
    [InlineData("new locale", "locale needs TAG: The locale, such as de-DE.")]
    [InlineData("new locale fr-FRR", "TAG takes a locale such as fr-FR, not 'fr-FRR'. Did you mean 'fr-FR'?")]
    [InlineData("build --quiet --verbose", "--quiet and --verbose exclude each other. Give one of them.")]
    public void A_usage_error_takes_one_line(string line, string said) =>
        Assert.Equal([said], UsageErrors.Of(CommandLine.Create().Parse(line)));

    [Fact]
    public void Two_usage_errors_take_two_lines() =>
        Assert.Equal(
            ["build has no option '--outptu'. Did you mean '--output'?", "build has no option '--jbos'. Did you mean '--jobs'?"],
            UsageErrors.Of(CommandLine.Create().Parse("build --outptu x --jbos 3")));

    [Fact]
    public async Task A_translation_that_is_not_there_is_answered_with_the_one_that_was_meant()
    {
        using var site = new TestSite(
            ("site.yml", "locales:\n  - { tag: en-US, path: en-US }\n  - { tag: fr-FR, path: fr-FR }\n"),
            ("en-US/index.md", "# Home\n"),
            ("fr-FR/index.md", "# Accueil\n"));

        var run = await CommandRunner.RunAsync(site.Folder, "translations", "status", "--locale", "fr-RF");

        Assert.Equal((2, "The site has no translation 'fr-RF'; it has fr-FR. Did you mean 'fr-FR'?"), (run.ExitCode, run.Errors.TrimEnd()));
    }
}
