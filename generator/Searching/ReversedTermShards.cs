using LicensingSite.Work;

namespace LicensingSite.Searching;

/// <summary>The forms of the dictionary spelt backwards, to correct typing errors in their first letters.</summary>
static class ReversedTermShards
{
    const int FormsOfAShard = 3_000;

    public static IReadOnlyList<Shard> Build(IEnumerable<string> forms, Jobs jobs)
    {
        var sorted = forms.Where(form => form.Length > 3 && form.All(char.IsLetter)).Select(Reverse).ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var pieces = sorted.Chunk(FormsOfAShard).Index().ToArray();
        return jobs.Map(
            pieces,
            piece => new Shard(
                Shards.FindSeparator(sorted, piece.Index * FormsOfAShard),
                IndexFile.Compress(ShardWriter.WriteForms(piece.Item))
            )
        );
    }

    static string Reverse(string form)
    {
        var letters = form.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}
