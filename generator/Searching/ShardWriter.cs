namespace LicensingSite.Searching;

/// <summary>Writes a shard of the dictionary as <c>FORMAT.md</c> specifies.</summary>
static class ShardWriter
{
    /// <summary>Writes forms with their posting lists.</summary>
    /// <param name="forms">In ordinal order.</param>
    /// <param name="most">Pages written of a posting list.</param>
    /// <param name="weights">Of all pages.</param>
    public static ReadOnlySpan<byte> Write(
        ReadOnlySpan<string> forms,
        IReadOnlyDictionary<string, List<PostingList>> listsOf,
        int most,
        double[] weights
    )
    {
        var (dictionary, heads, postings, sections) = (new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter());
        var lists = new Dictionary<PostingList, int>();
        var before = "";
        foreach (var form in forms)
        {
            WriteForm(dictionary, before, form);
            before = form;
            var own = listsOf[form];
            for (var i = 0; i < own.Count; i++)
            {
                var isNew = lists.TryAdd(own[i], lists.Count);
                dictionary.Number(((isNew ? 0 : lists.Count - lists[own[i]]) * 2) + (i < own.Count - 1 ? 1 : 0));
            }
        }

        foreach (var list in lists.Keys)
        {
            var (postingsBefore, sectionsBefore) = (postings.Length, sections.Length);
            var written = list.Write(most, weights, postings, sections);
            heads.Number(written);
            heads.Number(list.Pages - written);
            heads.Number(postings.Length - postingsBefore);
            heads.Number(sections.Length - sectionsBefore);
        }

        var file = new ByteWriter();
        file.Number(forms.Length);
        file.Number(lists.Count);
        foreach (var part in new[] { dictionary, heads, postings, sections })
        {
            file.Number(part.Length);
        }

        foreach (var part in new[] { dictionary, heads, postings, sections })
        {
            file.All(part.Written);
        }

        return file.Written;
    }

    /// <summary>Writes forms only.</summary>
    /// <param name="forms">In ordinal order.</param>
    public static ReadOnlySpan<byte> WriteForms(ReadOnlySpan<string> forms)
    {
        var file = new ByteWriter();
        file.Number(forms.Length);
        var before = "";
        foreach (var form in forms)
        {
            WriteForm(file, before, form);
            before = form;
        }

        return file.Written;
    }

    /// <summary>Writes how many UTF-16 code units the form shares with the one before, then the rest.</summary>
    static void WriteForm(ByteWriter writer, string before, string form)
    {
        var shared = before.AsSpan().CommonPrefixLength(form);
        if (shared > 0 && char.IsHighSurrogate(form[shared - 1]))
        {
            shared--;
        }

        writer.Number(shared);
        writer.Text(form.AsSpan(shared));
    }
}
