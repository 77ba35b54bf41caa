namespace LicensingSite.Searching;

/// <summary>Writes a file of the dictionary as <c>FORMAT.md</c> says.</summary>
static class ShardWriter
{
    /// <summary>Forms, in ordinal order, with their groups.</summary>
    /// <param name="most">Pages kept of a group.</param>
    /// <param name="weights">Of all pages.</param>
    public static ReadOnlySpan<byte> Write(ReadOnlySpan<string> forms, IReadOnlyDictionary<string, List<Group>> groupsOf, int most, double[] weights)
    {
        var (dictionary, heads, postings, sections) = (new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter());
        var groups = new Dictionary<Group, int>();
        var before = "";
        foreach (var form in forms)
        {
            WriteForm(dictionary, before, form);
            before = form;
            var own = groupsOf[form];
            for (var i = 0; i < own.Count; i++)
            {
                var isNew = groups.TryAdd(own[i], groups.Count);
                dictionary.Number(((isNew ? 0 : groups.Count - groups[own[i]]) * 2) + (i < own.Count - 1 ? 1 : 0));
            }
        }

        foreach (var group in groups.Keys)
        {
            var (postingsBefore, sectionsBefore) = (postings.Length, sections.Length);
            var written = group.Write(most, weights, postings, sections);
            heads.Number(written);
            heads.Number(group.Pages - written);
            heads.Number(postings.Length - postingsBefore);
            heads.Number(sections.Length - sectionsBefore);
        }

        var file = new ByteWriter();
        file.Number(forms.Length);
        file.Number(groups.Count);
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

    /// <summary>Forms only, in ordinal order.</summary>
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

    /// <summary>How many UTF-16 code units it shares with the form before, then the rest.</summary>
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
