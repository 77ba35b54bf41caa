namespace LicensingSite.Tests.Infrastructure;

/// <summary>Hears what the preview tells an open page.</summary>
sealed class EventReader : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly StreamReader reader;

    EventReader(StreamReader reader) => this.reader = reader;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Listens as a page does that has just been loaded.</summary>
    /// <param name="path">Of the page, escaped.</param>
    public static Task<EventReader> OfAsync(PreviewHost host, string path) => OfAsync(host.Client, host.Address, path);

    /// <param name="client">Of the preview at an address.</param>
    public static async Task<EventReader> OfAsync(HttpClient client, Uri address, string path)
    {
        using var answer = await client.GetAsync(new Uri(address, path), Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        var key = page.Split("data-key=\"")[1].Split('"')[0];
        var events = new Uri(address, $"/_preview/events?path={path}&key={key}");
        var reader = new StreamReader(await client.GetStreamAsync(events, Cancel));
        Assert.StartsWith(":", await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel), StringComparison.Ordinal);
        return new EventReader(reader);
    }

    /// <summary>The data of the next event of a name; null where the stream ends before.</summary>
    /// <param name="others">Is given the names of events before it.</param>
    public async Task<string?> NextAsync(string name, ICollection<string>? others = null)
    {
        var now = "";
        while (await LineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                now = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && now == name)
            {
                return line["data: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                others?.Add(now);
            }
        }

        return null;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>Null where the stream ends, in an orderly way or not.</summary>
    async Task<string?> LineAsync()
    {
        try
        {
            return await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
