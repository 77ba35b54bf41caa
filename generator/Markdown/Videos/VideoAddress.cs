namespace LicensingSite.Markdown.Videos;

/// <summary>Addresses of videos that a page may embed.</summary>
static class VideoAddress
{
    /// <summary>The address of the player; null for the address of no known player.</summary>
    public static string? FindPlayer(string source)
    {
        if (
            !Uri.TryCreate(
                source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source,
                UriKind.Absolute,
                out var address
            )
            || address.Scheme is not ("http" or "https")
            || address.UserInfo.Length > 0
            || !address.IsDefaultPort
        )
        {
            return null;
        }

        var (host, path) = (address.Host, address.AbsolutePath);
        return host switch
        {
            "youtu.be" => ToYouTube(path[1..], address.Query),
            "youtube.com" or "www.youtube.com" or "m.youtube.com" or "www.youtube-nocookie.com" => path is "/watch"
                ? ToYouTube(Value(address.Query, "v"), Without(address.Query, "v"))
            : path.StartsWith("/embed/", StringComparison.Ordinal) ? ToYouTube(path["/embed/".Length..], address.Query)
            : null,
            "channel9.msdn.com" => Join(address, Value(address.Query, "nocookie") is null ? "nocookie=true" : ""),
            "www.microsoft.com" when path.Contains("/videoplayer/embed/", StringComparison.Ordinal) => Join(address, ""),
            "medius.microsoft.com" or "medius.studios.ms" or "learn-video.azurefd.net" or "player.vimeo.com" => Join(address, ""),
            _ => null,
        };
    }

    public static bool IsYouTube(string player) => player.StartsWith("https://www.youtube-nocookie.com/", StringComparison.Ordinal);

    static string? ToYouTube(string? id, string query)
    {
        if (string.IsNullOrEmpty(id) || id.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            return null;
        }

        return $"https://www.youtube-nocookie.com/embed/{id}" + (Value(query, "rel") is null ? With(query, "rel=0") : query);
    }

    static string Join(Uri address, string more) =>
        $"https://{address.Host}{address.AbsolutePath}{(more.Length == 0 ? address.Query : With(address.Query, more))}{address.Fragment}";

    static string With(string query, string more) => query.Length > 1 ? $"{query}&{more}" : "?" + more;

    static string Without(string query, string name)
    {
        var rest = string.Join('&', Parts(query).Where(part => !part.StartsWith(name + "=", StringComparison.Ordinal)));
        return rest.Length == 0 ? "" : "?" + rest;
    }

    static string? Value(string query, string name) =>
        Parts(query).FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    static string[] Parts(string query) => query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);

    static readonly System.Buffers.SearchValues<char> IdCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
    );
}
