using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Serving;

public sealed class LiveReload
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US/credit.md")]
    [InlineData("en-US/includes/contact.md")]
    [InlineData("fr-FR/new/page.md")]
    [InlineData("site.yml")]
    public async Task Open_pages_are_told_when_a_file_has_changed(string file)
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await Events(host);
        var text = File.Exists(Path.Combine(site.Source, file)) ? await File.ReadAllTextAsync(Path.Combine(site.Source, file), Cancel) : "# New\n";

        await ReadAfter(events, "data: ", () => site.Write(file, text += "\n"));
    }

    [Fact]
    public async Task What_is_told_of_is_there_already()
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await Events(host);

        await ReadAfter(events, "data: ", () => site.Write("en-US/guides/index.md", "# Guides\n\nOne sentence more.\n"));

        Assert.Contains("One sentence more.", await host.Client.GetStringAsync(new Uri(host.Address, "/en-us/guides/"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ask_to_be_told_only_in_the_preview()
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        var served = await host.Client.GetStringAsync(new Uri(host.Address, "/en-us/credit"), Cancel);
        var script = served.Split("<script src=\"").Skip(1).Select(part => part.Split('"')[0]).Single(address => address.StartsWith("/_preview/", StringComparison.Ordinal));

        Assert.Contains("EventSource", await host.Client.GetStringAsync(new Uri(host.Address, script), Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("/_preview/", site.Page("en-us/credit.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_stops_while_somebody_is_still_listening()
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await Events(host);
        var address = host.Address;

        await host.StopAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.Client.GetAsync(address, Cancel));
        Assert.Null(await Rest(events));
    }

    static async Task<StreamReader> Events(PreviewHost host)
    {
        var reader = new StreamReader(await host.Client.GetStreamAsync(new Uri(host.Address, "/_preview/events"), Cancel));
        Assert.StartsWith(":", await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel), StringComparison.Ordinal);
        while (await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel) is { } line && !line.StartsWith("data: ", StringComparison.Ordinal))
        {
        }

        return reader;
    }

    /// <summary>Edits until a line comes: a change in the very moment of opening may go unheard.</summary>
    static async Task ReadAfter(StreamReader events, string beginning, Action edit)
    {
        var heard = Task.Run(
            async () =>
            {
                while (await events.ReadLineAsync(Cancel) is { } line && !line.StartsWith(beginning, StringComparison.Ordinal))
                {
                }
            },
            Cancel).WaitAsync(Patience, Cancel);
        do
        {
            edit();
        }
        while (await Task.WhenAny(heard, Task.Delay(500, Cancel)) != heard);
        await heard;
    }

    /// <summary>Null where the stream ends, in an orderly way or not.</summary>
    static async Task<string?> Rest(StreamReader events)
    {
        try
        {
            string? line;
            do
            {
                line = await events.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
            }
            while (line?.Length == 0);
            return line;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
