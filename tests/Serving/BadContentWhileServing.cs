using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Serving;

public sealed partial class BadContentWhileServing
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("content/site.yml", "locales: [")]
    [InlineData("templates/strings/en-US.yml", "note: [")]
    [InlineData("templates/partials/layout.scriban-html", "{{ end }}")]
    [InlineData("templates/pages/article.scriban-html", "{{ if page.title }}")]
    public async Task A_site_that_cannot_be_built_leaves_the_last_one_up_until_it_is_corrected(string file, string broken)
    {
        using var site = SampleSite.Create();
        site.UseOwnTemplates();
        using var program = ProgramProcess.Start(site.Folder, "serve", "--port", "0", "--no-cache");
        try
        {
            var (address, said) = await Started(program);
            using var client = new HttpClient { BaseAddress = address };
            Assert.Contains(
                "Credit</h1>",
                await client.GetStringAsync(new Uri("/en-us/credit", UriKind.Relative), Cancel),
                StringComparison.Ordinal
            );
            var path = Path.Combine(site.Folder, file);
            var good = await File.ReadAllTextAsync(path, Cancel);

            await File.WriteAllTextAsync(path, broken, Cancel);
            await Until(() => Task.FromResult(said() is { } text && text.Contains("last successful build", StringComparison.Ordinal)));
            Assert.Contains(
                "Credit</h1>",
                await client.GetStringAsync(new Uri("/en-us/credit", UriKind.Relative), Cancel),
                StringComparison.Ordinal
            );

            await File.WriteAllTextAsync(path, good, Cancel);
            site.Write("en-US/credit.md", "# Credit, corrected\n\n## How to ask\n");
            await Until(async () =>
                await Text(client, "/en-us/credit") is { } page && page.Contains("Credit, corrected</h1>", StringComparison.Ordinal)
            );
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(Cancel);
        }
    }

    [Fact]
    public async Task A_preview_of_what_cannot_be_built_does_not_start()
    {
        using var site = new TestSite(("site.yml", "locales: ["));

        var result = await CommandRunner.RunAsync(site.Folder, "serve", "--port", "0");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error config-invalid:", result.Output, StringComparison.Ordinal);
    }

    /// <summary>Waits for the line with the URL, and keeps reading.</summary>
    static async Task<(Uri Address, Func<string> Said)> Started(Process program)
    {
        var errors = new System.Text.StringBuilder();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.OutputDataReceived += (_, _) => { };
        program.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                errors.AppendLine(line.Data);
            }

            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException(errors.ToString()));
            }
            else if (ServedAt().Match(line.Data) is { Success: true } match)
            {
                address.TrySetResult(new Uri(match.Value));
            }
        };
        program.BeginErrorReadLine();
        program.BeginOutputReadLine();
        return (await address.Task.WaitAsync(Patience, Cancel), Said);

        string Said()
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    static async Task<string?> Text(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(Cancel) : null;
    }

    static async Task Until(Func<Task<bool>> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(clock.Elapsed < Patience, "It did not happen in time.");
            await Task.Delay(50, Cancel);
        }
    }

    [GeneratedRegex(@"http://[0-9.:]+/")]
    private static partial Regex ServedAt();
}
