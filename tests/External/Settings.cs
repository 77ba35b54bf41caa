using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.External;

/// <summary>What site.yml may say of links to other sites.</summary>
public sealed class Settings
{
    [Theory]
    [InlineData("links: { ignored: [a] }", "1:10 unknown-key ignored")]
    [InlineData("links: { accept: { 'https://*': [external-link-move] } }", "1:34 invalid-value external-link-move")]
    [InlineData("links: { accept: { 'https://*': [file-not-found] } }", "1:34 invalid-value file-not-found")]
    public void A_mistake_is_a_finding(string line, string finding)
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
    public void What_cannot_be_read_stops_the_build(string line)
    {
        using var site = new TestSite(("site.yml", line + "\n"), ("index.md", "# Home\n"));

        Assert.Equal("config-invalid", Assert.Single(site.Refused()).Rule.Id);
    }
}
