using System.Globalization;
using LicensingSite.Yaml;

namespace LicensingSite.Starting;

/// <summary>A page with the front matter that readers and rules ask for, and its entry in the nearest table of contents.</summary>
static class NewPage
{
    const string Toc = "toc.yml";

    /// <param name="root">Folder of the source locale.</param>
    /// <param name="isPage">Whether a file of that path, relative to the folder, would be a page of the site.</param>
    /// <param name="path">Of the page in that folder, with or without <c>.md</c>; or of the file, as a shell completes it.</param>
    /// <param name="workingFolder">What a path that a shell completed starts from.</param>
    /// <param name="title">Null to make one of the file's name.</param>
    public static NewFiles At(string root, Func<string, bool> isPage, string path, string workingFolder, string? title, DateOnly today)
    {
        var full = Path.GetFullPath(path, workingFolder);
        var isBelow = full.StartsWith(Path.GetFullPath(root, workingFolder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var relative = (isBelow ? Path.GetRelativePath(Path.GetFullPath(root, workingFolder), full) : path).Replace('\\', '/').TrimStart('/');
        relative = relative.StartsWith("./", StringComparison.Ordinal) ? relative[2..] : relative;
        relative = relative.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? relative : relative + ".md";
        if (relative.Split('/').Any(part => part is "" or "." or ".." || part.StartsWith('.')))
        {
            return NewFiles.Refuse($"'{path}' is no path of a page. Give its path in the folder '{root}', such as guide/install.md.");
        }

        if (!isPage(relative))
        {
            return NewFiles.Refuse($"'{relative}' would be no page of the site: it is a table of contents, or a file that pages include, or the configuration leaves it out. Choose another path.");
        }

        var name = title?.Trim() ?? Title(relative);
        if (name.Length == 0 || name.Contains('\n', StringComparison.Ordinal))
        {
            return NewFiles.Refuse("A title is one line of text. Give it with --title.");
        }

        var file = Path.Combine(root, relative);
        var text = $"---\ntitle: {Quoted.Text(name)}\nms.topic: article\nms.date: {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n---\n\n# {Quoted.Markdown(name)}\n\n";
        var (changed, remark) = WithEntry(root, relative, name);
        return new NewFiles([new NewFile(file, text)], changed is null ? [] : [changed], remark is null ? [] : [remark], null);
    }

    static string Title(string relative)
    {
        var name = Path.GetFileNameWithoutExtension(relative);
        var words = (name == "index" ? Path.GetFileName(Path.GetDirectoryName(relative)) is { Length: > 0 } folder ? folder : "Home" : name).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The nearest table of contents with an entry more; or what the author has to do.</summary>
    static (NewFile? Changed, string? Remark) WithEntry(string root, string relative, string title)
    {
        for (var folder = Path.GetDirectoryName(relative)!; ; folder = Path.GetDirectoryName(folder)!)
        {
            var toc = Path.Combine(root, folder, Toc);
            if (File.Exists(toc))
            {
                var href = Path.GetRelativePath(Path.Combine(root, folder), Path.Combine(root, relative)).Replace('\\', '/');
                return Appended(File.ReadAllText(toc), title, href) is { } text
                    ? (new NewFile(toc, text), null)
                    : (null, $"Add the page to '{toc}', which is written in a way that leaves no place for an entry at its end: {href}");
            }

            if (folder.Length == 0)
            {
                return (null, $"There is no {Toc} yet that could list the page.");
            }
        }
    }

    /// <summary>The text with an entry at the end of its list; null where it is no list of lines.</summary>
    static string? Appended(string text, string title, string href)
    {
        if (YamlReader.Read(text) is not { Faults.Length: 0, Root: YamlList { Items: [.., var last] items } })
        {
            return null;
        }

        var lineStart = last.Start == 0 ? 0 : text.LastIndexOf('\n', last.Start - 1) + 1;
        var indent = text[lineStart..last.Start].TrimEnd('-', ' ');
        if (!text[lineStart..last.Start].TrimStart().StartsWith('-') || indent.Trim().Length > 0)
        {
            return null;
        }

        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var dash = text[lineStart..last.Start].IndexOf('-', StringComparison.Ordinal);
        var blanks = new string(' ', dash);
        var changed = $"{text.TrimEnd()}{lineEnd}{blanks}- name: {Quoted.Text(title)}{lineEnd}{blanks}  href: {Quoted.Path(href)}{lineEnd}";
        return YamlReader.Read(changed) is { Faults.Length: 0, Root: YamlList { Items: [.., YamlMap added] now } } && now.Length == items.Length + 1 && added.Text("href") is not null
            ? changed
            : null;
    }
}
