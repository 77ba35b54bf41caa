using System.Collections.Frozen;

namespace LicensingSite.Model;

/// <summary>Services whose links have a built-in icon.</summary>
static class SocialServices
{
    /// <summary>The names of the services, by their key in site.yml.</summary>
    public static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["bluesky"] = "Bluesky",
        ["discord"] = "Discord",
        ["email"] = "E-mail",
        ["github"] = "GitHub",
        ["gitlab"] = "GitLab",
        ["linkedin"] = "LinkedIn",
        ["mastodon"] = "Mastodon",
        ["rss"] = "RSS",
        ["slack"] = "Slack",
        ["x"] = "X",
        ["youtube"] = "YouTube",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
