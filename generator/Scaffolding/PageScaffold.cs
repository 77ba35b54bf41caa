using System.Globalization;
using LicensingSite.Yaml;

namespace LicensingSite.Scaffolding;

/// <summary>A new page: its file with front matter, and its entry in the nearest table of contents.</summary>
static class PageScaffold
{
    const string Toc = "toc.yml";

    /// <param name="root">Folder of the source locale.</param>
    /// <param name="isPage">Whether a file of this path, relative to the folder, is a page of the site.</param>
    /// <param name="path">The path of the page in that folder, with or without <c>.md</c>; or of the file, as a shell completes it.</param>
    /// <param name="workingFolder">The base of a path that a shell completed.</param>
    /// <param name="title">Null to derive it from the file name.</param>
    public static ScaffoldPlan Plan(
        string root,
        Func<string, bool> isPage,
        string path,
        string workingFolder,
        string? title,
        DateOnly today
    )
    {
        var relative = RelativePath(root, path, workingFolder);
        if (relative.Split('/').Any(part => part is "" or "." or ".." || part.StartsWith('.')))
        {
            return ScaffoldPlan.Failed($"'{path}' is not a valid page path. Use a path relative to '{root}', such as guide/install.md.");
        }

        if (!isPage(relative))
        {
            return ScaffoldPlan.Failed(
                $"'{relative}' would not be a page: it is a table of contents, an include file, "
                    + "or excluded by the configuration. Choose another path."
            );
        }

        var name = title?.Trim() ?? Title(relative);
        if (name.Length == 0 || name.Contains('\n', StringComparison.Ordinal))
        {
            return ScaffoldPlan.Failed("The title must be one line of text. Set it with --title.");
        }

        var file = Path.Combine(root, relative);
        var date = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = $"---\ntitle: {Quoting.YamlText(name)}\nms.topic: article\nms.date: {date}\n---\n\n# {Quoting.Markdown(name)}\n\n";
        var (changed, note) = AddToToc(root, relative, name);
        return new ScaffoldPlan([new PlannedFile(file, text)], changed is null ? [] : [changed], note is null ? [] : [note], null);
    }

    /// <summary>The path of the page relative to the root, with <c>/</c> and <c>.md</c>.</summary>
    static string RelativePath(string root, string path, string workingFolder)
    {
        var (full, fullRoot) = (Path.GetFullPath(path, workingFolder), Path.GetFullPath(root, workingFolder));
        var isBelow = full.StartsWith(fullRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var relative = (isBelow ? Path.GetRelativePath(fullRoot, full) : path).Replace('\\', '/').TrimStart('/');
        relative = relative.StartsWith("./", StringComparison.Ordinal) ? relative[2..] : relative;
        return relative.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? relative : relative + ".md";
    }

    /// <summary>A title from the file name; for an index page, from the name of its folder.</summary>
    static string Title(string relative)
    {
        var name = Path.GetFileNameWithoutExtension(relative);
        if (name == "index")
        {
            name = Path.GetFileName(Path.GetDirectoryName(relative)) is { Length: > 0 } folder ? folder : "Home";
        }

        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The nearest table of contents with an entry for the page, or a note on what the author has to do.</summary>
    static (PlannedFile? Changed, string? Note) AddToToc(string root, string relative, string title)
    {
        for (var folder = Path.GetDirectoryName(relative)!; ; folder = Path.GetDirectoryName(folder)!)
        {
            var toc = Path.Combine(root, folder, Toc);
            if (File.Exists(toc))
            {
                var href = Path.GetRelativePath(Path.Combine(root, folder), Path.Combine(root, relative)).Replace('\\', '/');
                return AppendEntry(File.ReadAllText(toc), title, href) is { } text
                    ? (new PlannedFile(toc, text), null)
                    : (null, $"Cannot add the page to '{toc}'. Add it by hand: {href}");
            }

            if (folder.Length == 0)
            {
                return (null, $"No {Toc} found for the page. Create one to show the page in the navigation.");
            }
        }
    }

    /// <summary>The text with an entry at the end of its list; null if that is not a block list.</summary>
    static string? AppendEntry(string text, string title, string href)
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
        var changed =
            $"{text.TrimEnd()}{lineEnd}"
            + $"{blanks}- name: {Quoting.YamlText(title)}{lineEnd}"
            + $"{blanks}  href: {Quoting.YamlPath(href)}{lineEnd}";
        var isAdded =
            YamlReader.Read(changed) is { Faults.Length: 0, Root: YamlList { Items: [.., YamlMap added] now } }
            && now.Length == items.Length + 1
            && added.Text("href") is not null;
        return isAdded ? changed : null;
    }
}
