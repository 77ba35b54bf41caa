namespace LicensingSite.Markdown.Videos;

/// <summary>Addresses of videos that a page may show inside itself.</summary>
static class VideoAddress
{
    /// <summary>The address of the player; null for one that is not known to be a player of videos.</summary>
    public static string? Player(string source)
    {
        if (!Uri.TryCreate(source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || !address.IsDefaultPort)
        {
            return null;
        }

        var (host, path) = (address.Host, address.AbsolutePath);
        return host switch
        {
            "youtu.be" => YouTube(path[1..], address.Query),
            "youtube.com" or "www.youtube.com" or "m.youtube.com" or "www.youtube-nocookie.com" =>
                path is "/watch" ? YouTube(Value(address.Query, "v"), Without(address.Query, "v"))
                : path.StartsWith("/embed/", StringComparison.Ordinal) ? YouTube(path["/embed/".Length..], address.Query)
                : null,
            "channel9.msdn.com" => Joined(address, Value(address.Query, "nocookie") is null ? "nocookie=true" : ""),
            "www.microsoft.com" when path.Contains("/videoplayer/embed/", StringComparison.Ordinal) => Joined(address, ""),
            "medius.microsoft.com" or "medius.studios.ms" or "learn-video.azurefd.net" or "player.vimeo.com" => Joined(address, ""),
            _ => null,
        };
    }

    public static bool IsYouTube(string player) => player.StartsWith("https://www.youtube-nocookie.com/", StringComparison.Ordinal);

    static string? YouTube(string? id, string query)
    {
        if (string.IsNullOrEmpty(id) || id.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            return null;
        }

        return $"https://www.youtube-nocookie.com/embed/{id}" + (Value(query, "rel") is null ? With(query, "rel=0") : query);
    }

    static string Joined(Uri address, string more) =>
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

    static readonly System.Buffers.SearchValues<char> IdCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
}
