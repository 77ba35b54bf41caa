using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.LinkChecking;

/// <summary>What site.yml may say of links to other sites.</summary>
public sealed class LinkSettingsTests
{
    [Theory]
    [InlineData("links: { ignored: [a] }", "1:10 unknown-key ignored")]
    [InlineData("links: { accept: { 'https://*': [external-link-move] } }", "1:34 invalid-value external-link-move")]
    [InlineData("links: { accept: { 'https://*': [file-not-found] } }", "1:34 invalid-value file-not-found")]
    public void A_wrong_key_or_value_is_reported(string line, string finding)
    {
        using var site = new TestSite(("site.yml", line + "\n"), ("index.md", "# Home\n"));

        Assert.Equal(["site.yml:" + finding], site.Findings());
    }

    [Theory]
    [InlineData("links: off")]
    [InlineData("links: { ignore: all }")]
    [InlineData("links: { accept: [external-link-moved] }")]
    [InlineData("links: { accept: { 'https://*': external-link-moved } }")]
    [InlineData("links: { budget: 0 }")]
    [InlineData("links: { budget: a while }")]
    public void An_unreadable_value_stops_the_build(string line)
    {
        using var site = new TestSite(("site.yml", line + "\n"), ("index.md", "# Home\n"));

        Assert.Equal("config-invalid", Assert.Single(site.Refused()).Rule.Id);
    }
}
