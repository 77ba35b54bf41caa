using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LicensingSite.Tests.Conformance;

/// <summary>
/// docfx's parts of a page for some readers — versions, pivots, tabs — as we write them: shown to all where no script chooses, and with
/// words that say for whom they are.
/// </summary>
static class TheirAudiences
{
    public static void Rename(IHtmlDocument document)
    {
        foreach (var part in document.QuerySelectorAll("div[range]"))
        {
            // The range is a data attribute, as in v3.
            var range = part.GetAttribute("range")!;
            part.RemoveAttribute("range");
            part.ClassName = "moniker";
            part.SetAttribute("data-moniker", range);
            Say(document, part, range);
        }

        foreach (var zone in document.QuerySelectorAll("div.zone.has-pivot"))
        {
            Say(document, zone, zone.GetAttribute("data-pivot")!.Replace(" ", ", ", StringComparison.Ordinal));
        }

        foreach (var group in document.QuerySelectorAll("div.tabGroup"))
        {
            RenameTabs(document, group);
        }
    }

    static void Say(IHtmlDocument document, IElement part, string readers)
    {
        var line = document.CreateElement("p");
        line.ClassName = "applies-to";
        line.TextContent = PageOfText.String("appliesTo") + " ";
        line.AppendChild(document.CreateElement("strong")).TextContent = readers;
        part.Prepend(line);
    }

    /// <summary>Tabs are sections one below the other, each under its title; the script makes the list of tabs.</summary>
    static void RenameTabs(IHtmlDocument document, IElement group)
    {
        foreach (var tab in group.QuerySelectorAll("a[role=tab]"))
        {
            var panel = group.QuerySelectorAll("section").Single(section => section.Id == tab.GetAttribute("aria-controls"));
            var title = document.CreateElement("p");
            title.ClassName = "tab-title";
            title.Append([.. tab.ChildNodes]);
            panel.Prepend(title);
            foreach (var attribute in (string[])["role", "aria-hidden", "hidden"])
            {
                panel.RemoveAttribute(attribute);
            }
        }

        group.QuerySelector("ul[role=tablist]")!.Remove();
    }
}
