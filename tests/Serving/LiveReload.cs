using System.Text.Json;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Serving;

public sealed class LiveReload
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US/credit.md", "/en-us/credit")]
    [InlineData("en-US/includes/contact.md", "/en-us/guides/partner")]
    [InlineData("en-US/guides/partner.md", "/fr-fr/guides/partner")]
    [InlineData("en-US/toc.yml", "/en-us/")]
    [InlineData("fr-FR/guides/partner.md", "/fr-fr/guides/partner")]
    [InlineData("fr-FR/new/page.md", "/fr-fr/new/page")]
    [InlineData("site.yml", "/fr-fr/credit")]
    public async Task A_page_that_has_changed_is_told_so(string file, string page)
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await EventReader.OfAsync(host, page);
        Assert.NotNull(await events.NextAsync("notes"));

        Change(site, file);

        Assert.NotNull(await events.NextAsync("page"));
        Assert.Contains("Changed", await Text(host, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_gone_is_told_so()
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await EventReader.OfAsync(host, "/en-us/guides/partner");

        site.Delete("en-US/guides/partner.md");

        Assert.NotNull(await events.NextAsync("page"));
        using var answer = await host.Client.GetAsync(new Uri(host.Address, "/en-us/guides/partner"), Cancel);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_stays_as_it_is()
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        using var other = await EventReader.OfAsync(host, "/en-us/guides/partner");
        using var changed = await EventReader.OfAsync(host, "/en-us/credit");
        Change(site, "en-US/credit.md");
        Assert.NotNull(await changed.NextAsync("page"));

        var heard = new List<string>();
        Change(site, "en-US/guides/partner.md");
        Assert.NotNull(await other.NextAsync("page", heard));

        Assert.DoesNotContain("page", heard);
        Assert.Contains("Changed", await Text(host, "/en-us/guides/partner"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_only_styles_have_changed_the_page_keeps_its_place()
    {
        using var site = SampleSite.Create();
        var templates = site.UseOwnTemplates();
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await EventReader.OfAsync(host, "/en-us/credit");
        Assert.NotNull(await events.NextAsync("notes"));
        var heard = new List<string>();

        await File.AppendAllTextAsync(Path.Combine(templates, "assets/style.css"), "h1 { color: red }\n", Cancel);

        Assert.NotNull(await events.NextAsync("styles", heard));
        Assert.DoesNotContain("page", heard);
    }

    [Fact]
    public async Task What_keeps_the_site_from_being_made_is_told_and_taken_back()
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await EventReader.OfAsync(host, "/en-us/credit");

        site.Write("site.yml", "locales: [");
        var faults = await events.NextAsync("faults");
        site.Write("site.yml", SampleSite.Configuration);
        var corrected = await events.NextAsync("faults");

        Assert.Contains("config-invalid", faults, StringComparison.Ordinal);
        Assert.Equal("{\"stale\":false,\"findings\":[]}", corrected);
    }

    [Fact]
    public async Task The_notes_of_a_page_are_what_a_check_finds_in_it()
    {
        using var site = SampleSite.Create();
        site.Write("en-US/includes/contact.md", "[Lost](lost.md)\n");
        site.Write(
            "en-US/credit.md",
            "---\nms.date: someday\n---\n# Credit\n\n[!INCLUDE [contact](includes/contact.md)]\n\n[Nowhere](#nowhere)\n"
        );
        site.Write("en-US/other.md", "[Elsewhere](elsewhere.md)\n");
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await EventReader.OfAsync(host, "/en-us/credit");

        var notes = JsonDocument.Parse((await events.NextAsync("notes"))!).RootElement.GetProperty("findings").EnumerateArray();

        var found = site.Check()
            .Where(one =>
                one.Place.Source.File.EndsWith("en-US/credit.md", StringComparison.Ordinal)
                || one.Place.Source.File.EndsWith("en-US/includes/contact.md", StringComparison.Ordinal)
            );
        Assert.Equal(3, found.Count());
        Assert.Equal(
            found.Select(one => ($"{one.Place.Source.File}:{one.Place.From.Line}:{one.Place.From.Column}", one.Rule.Id, one.Message)),
            notes.Select(one =>
                (one.GetProperty("place").GetString()!, one.GetProperty("rule").GetString()!, one.GetProperty("message").GetString()!)
            )
        );
    }

    [Fact]
    public async Task Pages_ask_to_be_told_only_in_the_preview()
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        var script = (await Text(host, "/en-us/credit"))
            .Split("<script src=\"")
            .Skip(1)
            .Select(part => part.Split('"')[0])
            .Single(address => address.StartsWith("/_preview/", StringComparison.Ordinal));

        Assert.Contains("EventSource", await Text(host, script), StringComparison.Ordinal);
        Assert.DoesNotContain("/_preview/", site.Page("en-us/credit.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_stops_while_somebody_is_still_listening()
    {
        using var site = SampleSite.Create();
        await using var host = await PreviewHost.StartAsync(site);
        using var events = await EventReader.OfAsync(host, "/en-us/credit");
        var address = host.Address;

        await host.StopAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => host.Client.GetAsync(address, Cancel));
        Assert.Null(await events.NextAsync("nothing"));
    }

    /// <summary>Puts a word into what is shown of a file.</summary>
    static void Change(TestSite site, string file)
    {
        var path = Path.Combine(site.Source, file);
        var text = File.Exists(path) ? File.ReadAllText(path) : "# New\n";
        site.Write(
            file,
            file == "site.yml" ? text.Replace("Guide des", "Changed", StringComparison.Ordinal)
                : file.EndsWith("toc.yml", StringComparison.Ordinal) ? text + "- name: Changed\n  href: guides/partner.md\n"
                : text + "\nChanged.\n"
        );
    }

    static Task<string> Text(PreviewHost host, string path) => host.Client.GetStringAsync(new Uri(host.Address, path), Cancel);
}
