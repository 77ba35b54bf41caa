using System.Text;

namespace LicensingSite.External;

/// <summary>
/// What earlier runs have heard, and this one: a file with a line for each address, added as the answer comes, so that a run that was stopped goes on where it was.
/// Lines that are damaged are read over. A file that cannot be written is no fault: the next run asks again.
/// </summary>
sealed class VerdictLog : IDisposable
{
    static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);
    static readonly TimeSpan BadFor = TimeSpan.FromDays(1);
    static readonly TimeSpan UnknownFor = TimeSpan.FromHours(1);

    readonly Dictionary<string, RememberedVerdict> remembered;
    readonly StreamWriter? file;
    readonly Lock use = new();

    VerdictLog(Dictionary<string, RememberedVerdict> remembered, StreamWriter? file) => (this.remembered, this.file) = (remembered, file);

    /// <summary>A log that remembers nothing.</summary>
    public static VerdictLog None => new([], null);

    /// <summary>Opens the log; what is too old is taken out of the file.</summary>
    public static VerdictLog Open(string path, DateTimeOffset now)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            var remembered = new Dictionary<string, RememberedVerdict>(StringComparer.Ordinal);
            foreach (var one in lines.Select(VerdictCodec.Read).OfType<RememberedVerdict>().Where(one => IsFresh(one, now)))
            {
                remembered[one.Key] = one;
            }

            if (remembered.Count < lines.Length)
            {
                var aside = $"{path}.{Environment.ProcessId}";
                File.WriteAllLines(aside, remembered.Values.Select(VerdictCodec.Write));
                File.Move(aside, path, overwrite: true);
            }

            return new VerdictLog(remembered, new StreamWriter(path, append: true, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>What is known of an address, where that says all that its links need to know.</summary>
    public Verdict? Recall(ExternalUrl url)
    {
        lock (use)
        {
            return remembered.GetValueOrDefault(url.Key)?.Verdict is { } verdict && verdict.Covers(url) ? verdict : null;
        }
    }

    public void Add(ExternalUrl url, Verdict verdict, DateTimeOffset now)
    {
        if (!verdict.IsAnswer)
        {
            return;
        }

        var one = new RememberedVerdict(url.Key, now, verdict);
        lock (use)
        {
            remembered[url.Key] = one;
            try
            {
                file?.WriteLine(VerdictCodec.Write(one));
            }
            catch (IOException)
            {
                // The disk is full: the answer counts all the same, and will be asked for again next time.
            }
        }
    }

    public void Dispose()
    {
        try
        {
            file?.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is asked for again next time.
        }
    }

    static bool IsFresh(RememberedVerdict one, DateTimeOffset now)
    {
        var age = now - one.At;
        var limit = one.Verdict.Standing switch
        {
            Standing.Good when one.Verdict.Anchors.All(anchor => anchor.IsThere == true) => GoodFor,
            Standing.Good or Standing.Broken => BadFor,
            _ => UnknownFor,
        };

        // A time to come is no time that this machine has seen.
        return age < limit && age > -UnknownFor;
    }
}
