using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LicensingSite.Tests.Conformance;

/// <summary>docfx's elements for text, code, tables and names as we write them, each with the reason why.</summary>
static partial class TheirElements
{
    static readonly string[] Alerts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    static readonly string[] DivAttributes = ["class", "id", "role", "align", "range"];

    public static void Rename(IHtmlDocument document)
    {
        RemoveWhatIsNotShown(document);
        RenameAlerts(document);
        WriteUnresolvedNames(document);
        AlignByClass(document);
        RenameLanguages(document);
        WriteEmptyCode(document);
        RemoveInventedAttributes(document);
    }

    /// <summary>
    /// Front matter is no part of an article, nor is a script; and an include that cannot be shown is reported and leaves nothing.
    /// </summary>
    static void RemoveWhatIsNotShown(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll("yamlheader, script").ToArray())
        {
            element.Remove();
        }

        foreach (var text in document.Body!.Descendants<IText>().Where(text => text.ParentElement!.Closest("code") is null))
        {
            text.Data = MissingInclude().Replace(text.Data, "");
        }
    }

    [GeneratedRegex(@"\[!include\[[^\]]*\]\([^)]*\)\]")]
    private static partial Regex MissingInclude();

    /// <summary>Code of no lines is a code block like any other; docfx writes a div.</summary>
    static void WriteEmptyCode(IHtmlDocument document)
    {
        foreach (
            var empty in document.QuerySelectorAll("div[class^=lang-]").Where(div => string.IsNullOrWhiteSpace(div.InnerHtml)).ToArray()
        )
        {
            var block = document.CreateElement("pre");
            var code = block.AppendChild(document.CreateElement("code"));
            foreach (var attribute in empty.Attributes)
            {
                ((IElement)code).SetAttribute(attribute.Name, attribute.Value);
            }

            empty.Replace(block);
        }
    }

    /// <summary>HTML passes an allow-list: an element has the attributes that HTML knows.</summary>
    static void RemoveInventedAttributes(IHtmlDocument document)
    {
        foreach (var div in document.QuerySelectorAll("div"))
        {
            foreach (
                var name in div
                    .Attributes.Select(attribute => attribute.Name)
                    .Where(name => !DivAttributes.Contains(name) && !name.StartsWith("data-", StringComparison.Ordinal))
                    .ToArray()
            )
            {
                div.RemoveAttribute(name);
            }
        }
    }

    /// <summary>An alert is a note to assistive technology, and its title no heading; the kind is a class in lower case.</summary>
    static void RenameAlerts(IHtmlDocument document)
    {
        foreach (var alert in document.QuerySelectorAll("div").Where(div => Alerts.Contains(div.ClassName)))
        {
            var kind = alert.ClassName!.ToLowerInvariant();
            alert.ClassName = "alert " + kind;
            alert.SetAttribute("role", "note");
            var title = document.CreateElement("p");
            title.ClassName = "alert-title";
            title.TextContent = PageOfText.String(kind);
            alert.QuerySelector("h5")!.Replace(title);
        }
    }

    /// <summary>
    /// docfx's engine leaves names to a later step; these cases have no page with such a name, and ours shows what that step makes of it
    /// then.
    /// </summary>
    static void WriteUnresolvedNames(IHtmlDocument document)
    {
        foreach (var name in document.QuerySelectorAll("xref").ToArray())
        {
            if (name.GetAttribute("data-throw-if-not-resolved") == "False")
            {
                name.Replace(document.CreateTextNode(name.GetAttribute("data-raw-source")!));
                continue;
            }

            var shown = document.CreateElement("a");
            shown.ClassName = "no-loc";
            shown.TextContent = TextOf(name.GetAttribute("href")!);
            name.Replace(shown);
        }
    }

    static string TextOf(string name) => name.Split("?alt=") is [_, var given] ? given : name.Split('?', '#')[0];

    /// <summary>Columns are aligned by a class, for a strict content security policy allows no style in the page.</summary>
    static void AlignByClass(IHtmlDocument document)
    {
        foreach (var cell in document.QuerySelectorAll("th[style], td[style]"))
        {
            cell.ClassName = cell.GetAttribute("style")!.Replace("text-align:", "", StringComparison.Ordinal).Trim(' ', ';');
            cell.RemoveAttribute("style");
        }
    }

    /// <summary>CommonMark's examples say <c>language-x</c>.</summary>
    static void RenameLanguages(IHtmlDocument document)
    {
        foreach (var code in document.QuerySelectorAll("pre > code[class^=language-]"))
        {
            code.ClassName = "lang-" + code.ClassName!["language-".Length..];
        }
    }
}
