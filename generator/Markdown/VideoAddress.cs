namespace LicensingSite.Markdown;

/// <summary>Addresses of videos that a page may show in a frame.</summary>
static class VideoAddress
{
    const string YouTube = "www.youtube-nocookie.com";

    static readonly string[] Hosts =
    [
        "youtube.com", "youtube-nocookie.com", "youtu.be", "channel9.msdn.com", "ch9.ms", "microsoft.com", "azure.net", "azurefd.net",
        "studios.ms", "vimeo.com",
    ];

    /// <summary>The address of the player: by https, without cookies where the host offers that; null for what is no web address.</summary>
    public static Uri? Of(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var secure = new UriBuilder(uri) { Scheme = Uri.UriSchemeHttps, Port = uri.IsDefaultPort ? -1 : uri.Port };
        if (IsAt(uri, "youtube.com") || IsAt(uri, "youtube-nocookie.com") || IsAt(uri, "youtu.be"))
        {
            ToYouTubePlayer(secure);
        }
        else if (IsAt(uri, "channel9.msdn.com"))
        {
            secure.Query = Joined(secure.Query, "nocookie=true");
        }

        return secure.Uri;
    }

    /// <summary>True for a host that we know to show nothing but videos, or to be Microsoft's.</summary>
    public static bool IsKnown(Uri address) => Array.Exists(Hosts, host => IsAt(address, host));

    public static bool IsYouTube(Uri player) => player.Host == YouTube;

    static void ToYouTubePlayer(UriBuilder address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var isShort = address.Host.EndsWith("youtu.be", StringComparison.OrdinalIgnoreCase);
        var id = address.Path == "/watch" ? Array.Find(query, part => part.StartsWith("v=", StringComparison.Ordinal))?[2..]
            : isShort ? address.Path.TrimStart('/')
            : null;
        address.Host = YouTube;
        if (id is { Length: > 0 })
        {
            address.Path = "/embed/" + id;
            address.Query = string.Join('&', query.Where(part => !part.StartsWith("v=", StringComparison.Ordinal)));
        }

        if (address.Path.StartsWith("/embed/", StringComparison.Ordinal) && !Array.Exists(query, part => part.StartsWith("rel=", StringComparison.Ordinal)))
        {
            address.Query = Joined(address.Query, "rel=0");
        }
    }

    static string Joined(string query, string more) => query.Length > 1 ? $"{query[1..]}&{more}" : more;

    static bool IsAt(Uri address, string host) =>
        address.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase);
}
