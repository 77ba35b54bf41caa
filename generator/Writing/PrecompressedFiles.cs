using System.IO.Compression;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Writing;

/// <summary>Compressed copies of text files for servers that serve such: <c>.br</c> (RFC 7932) and <c>.gz</c> (RFC 1952).</summary>
static class PrecompressedFiles
{
    /// <summary>Adds the copies after each file of text. A copy renders its text again, to save memory.</summary>
    public static IEnumerable<OutputFile> AddTo(IEnumerable<OutputFile> files)
    {
        foreach (var file in files)
        {
            yield return file;
            if (IsText(file.Path))
            {
                yield return Copy(file, ".br", stream => new BrotliStream(stream, CompressionLevel.Optimal));
                yield return Copy(file, ".gz", stream => new GZipStream(stream, CompressionLevel.SmallestSize));
            }
        }
    }

    static OutputFile Copy(OutputFile file, string extension, Func<Stream, Stream> compressor) =>
        new(
            file.Path + extension,
            () =>
            {
                var plan = file.Plan();
                return new OutputPlan(
                    new FingerprintBuilder().Add(plan.Key).Add(extension).Build(),
                    () => Compress(plan.Produce(), compressor)
                );
            }
        );

    static byte[] Compress(byte[] content, Func<Stream, Stream> compressor)
    {
        using var bytes = new MemoryStream();
        using (var stream = compressor(bytes))
        {
            stream.Write(content);
        }

        return bytes.ToArray();
    }

    static bool IsText(string path) =>
        Path.GetExtension(path) is ".html" or ".css" or ".js" or ".json" or ".md" or ".svg" or ".txt" or ".xml";
}
