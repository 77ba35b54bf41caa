using System.IO.Hashing;

namespace LicensingSite.Caching;

/// <summary>A file of the cache folder: sealed with a checksum and the program's version, so that anything else is as good as no file.</summary>
static class CacheFile
{
    const int SealLength = 16;

    static readonly byte[] Program = typeof(CacheFile).Module.ModuleVersionId.ToByteArray();

    /// <summary>The content; null where there is no such file, or it is damaged, or of another version.</summary>
    public static T? Read<T>(string path, Func<BinaryReader, ReadOnlyMemory<byte>, T> read)
        where T : class
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < SealLength || !Seal(bytes.AsSpan(SealLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, SealLength)))
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(bytes, SealLength, bytes.Length - SealLength));
            return read(reader, bytes.AsMemory(SealLength));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the content; a cache that cannot be written is no fault of the build's.</summary>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        try
        {
            using var content = new MemoryStream();
            using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
            {
                write(writer);
            }

            var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var aside = $"{path}.{Environment.ProcessId}";
            using (var file = File.Create(aside))
            {
                file.Write(Seal(bytes));
                file.Write(bytes);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Without a cache the next build takes longer, and comes out the same.
        }
    }

    static byte[] Seal(ReadOnlySpan<byte> content)
    {
        var hash = new XxHash128();
        hash.Append(Program);
        hash.Append(content);
        return hash.GetHashAndReset();
    }
}
