using System.IO.Hashing;
using LicensingSite.Serialization;

namespace LicensingSite.Caching;

/// <summary>
/// A file of the cache folder with a checksum of its content and the program's version; a file with any other checksum is ignored.
/// </summary>
static class CacheFile
{
    const int SealLength = 16;
    const int BufferSize = 64 * 1024;

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
            var length = bytes.Length - SealLength;
            if (length < 0 || !Seal(bytes.AsSpan(0, length)).SequenceEqual(bytes.AsSpan(length)))
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(bytes, 0, length));
            return read(reader, bytes.AsMemory(0, length));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the content. Failing to write is not an error.</summary>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        var aside = $"{path}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
            {
                var hash = NewHash();
                using var writer = new BinaryWriter(new BufferedStream(new SealingStream(file, hash), BufferSize));
                write(writer);
                writer.Flush();
                file.Write(hash.GetHashAndReset());
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Without a cache the next build takes longer, and its result is the same.
            Discard(aside);
        }
    }

    static void Discard(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The file could not be created.
        }
    }

    static ReadOnlySpan<byte> Seal(ReadOnlySpan<byte> content)
    {
        var hash = NewHash();
        hash.Append(content);
        return hash.GetHashAndReset();
    }

    static XxHash128 NewHash()
    {
        var hash = new XxHash128();
        hash.Append(Program);
        return hash;
    }
}
