using System.Collections.Concurrent;
using LicensingSite.Work;

namespace LicensingSite.Diagrams;

/// <summary>
/// What diagrams were drawn to, by the hash of their text and of the program. Pictures are also kept on disk; a diagram that could not be
/// drawn is tried again by the next program run.
/// </summary>
/// <param name="folder">Where pictures are kept; null for nowhere.</param>
sealed class DrawingCache(string? folder = null)
{
    readonly ConcurrentDictionary<Fingerprint, Drawing> drawings = new();
    readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>The file of a picture that has been drawn or read; null for any other path.</summary>
    public byte[]? Find(string sitePath) => files.GetValueOrDefault(sitePath);

    public Drawing? Find(Fingerprint key) =>
        drawings.TryGetValue(key, out var drawing) ? drawing
        : Read(key) is { } picture ? Keep(key, new Drawing(picture, null))
        : null;

    public void Add(Fingerprint key, Drawing drawing)
    {
        Keep(key, drawing);
        if (folder is null || drawing.Picture is not { } picture)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(PathOf(key, "dark"), picture.Dark);
            File.WriteAllBytes(PathOf(key, "light"), picture.Light);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written is done without.
        }
    }

    Drawing Keep(Fingerprint key, Drawing drawing)
    {
        drawings[key] = drawing;
        if (drawing.Picture is { } picture)
        {
            files[picture.LightPath] = picture.Light;
            files[picture.DarkPath] = picture.Dark;
        }

        return drawing;
    }

    Picture? Read(Fingerprint key)
    {
        try
        {
            return folder is not null && File.Exists(PathOf(key, "light"))
                ? Picture.Of(File.ReadAllBytes(PathOf(key, "light")), File.ReadAllBytes(PathOf(key, "dark"))).Picture
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    string PathOf(Fingerprint key, string theme) => Path.Combine(folder!, $"{key.Value:x32}.{theme}.svg");
}
