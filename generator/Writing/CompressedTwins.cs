using System.IO.Compression;
using LicensingSite.Model;
using LicensingSite.Work;

namespace LicensingSite.Writing;

/// <summary>Files of text once more, compressed, for servers that hand such twins out: <c>.br</c> (RFC 7932) and <c>.gz</c> (RFC 1952).</summary>
static class CompressedTwins
{
    /// <summary>The files, each of text followed by its twins. A twin makes the text anew: many texts at once take more room than time.</summary>
    public static IEnumerable<OutputFile> With(IEnumerable<OutputFile> files) => files.SelectMany(file => IsText(file.Path)
        ? [file, Twin(file, ".br", stream => new BrotliStream(stream, CompressionLevel.Optimal)), Twin(file, ".gz", stream => new GZipStream(stream, CompressionLevel.SmallestSize))]
        : new[] { file });

    static OutputFile Twin(OutputFile file, string extension, Func<Stream, Stream> compressor) => new(file.Path + extension, () =>
    {
        var plan = file.Plan();
        return new OutputPlan(new FingerprintBuilder().Add(plan.Key).Add(extension).Build(), () => Compressed(plan.Produce(), compressor));
    });

    static byte[] Compressed(byte[] content, Func<Stream, Stream> compressor)
    {
        using var bytes = new MemoryStream();
        using (var stream = compressor(bytes))
        {
            stream.Write(content);
        }

        return bytes.ToArray();
    }

    static bool IsText(string path) => Path.GetExtension(path) is ".html" or ".css" or ".js" or ".json" or ".md" or ".svg" or ".txt" or ".xml";
}
