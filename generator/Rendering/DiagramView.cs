using LicensingSite.Diagrams;
using LicensingSite.Model;
using LicensingSite.Templating;
using LicensingSite.Work;

namespace LicensingSite.Rendering;

/// <summary>
/// Writes what is around the code of a diagram: its picture, or what the script needs that draws it; nothing where it stays code. Readers
/// can open the code below the picture.
/// </summary>
/// <param name="scriptHref">The script that draws diagrams in the browser.</param>
/// <param name="textOf">Returns a text of the interface in a language.</param>
sealed class DiagramView(SiteDiagrams diagrams, BaseUrl baseUrl, string scriptHref, Func<Locale, string, string> textOf)
{
    /// <summary>Hash of what is written into a page; nothing is added for a page without diagrams.</summary>
    public Fingerprint KeyOf(Page page)
    {
        var builder = new FingerprintBuilder().Add(page.Fingerprint).Add(textOf(page.Id.Locale, "diagram"));
        builder.Add(textOf(page.Id.Locale, "diagramSource")).Add(LibraryHref).Add(scriptHref);
        foreach (var diagram in page.Diagrams)
        {
            var picture = diagrams.PictureOf(diagram, page.Diagrams);
            builder.Add(picture?.LightPath).Add(picture?.DarkPath).Add(picture?.Width ?? 0).Add(picture?.Height ?? 0);
        }

        return builder.Build();
    }

    string? LibraryHref => diagrams.Script is { } library ? baseUrl.Href(library.SitePath) : null;

    public void WriteStart(HtmlOutput html, Page page, int index)
    {
        var diagram = page.Diagrams[index];
        var name = diagram.FindAlternativeText() ?? textOf(page.Id.Locale, "diagram");
        if (diagrams.PictureOf(diagram, page.Diagrams) is { } picture)
        {
            html.WriteHtml("<figure class=\"diagram\">");
            Image(html, picture, "light", picture.LightPath, name);
            Image(html, picture, "dark", picture.DarkPath, name);
            html.WriteHtml("<details><summary>");
        }
        else if (LibraryHref is not null)
        {
            html.WriteHtml("<figure class=\"diagram\" data-diagram=\"");
            html.WriteText(name);
            html.WriteHtml("\"><details open><summary>");
        }
        else
        {
            return;
        }

        html.WriteText(textOf(page.Id.Locale, "diagramSource"));
        html.WriteHtml("</summary>\n");
    }

    /// <summary>The script is on the page once, after its last diagram.</summary>
    public void WriteEnd(HtmlOutput html, Page page, int index)
    {
        var isDrawn = diagrams.PictureOf(page.Diagrams[index], page.Diagrams) is not null;
        html.WriteHtml(isDrawn || LibraryHref is not null ? "</details></figure>\n" : "");
        if (LibraryHref is { } library && index == page.Diagrams.Length - 1)
        {
            html.WriteHtml("<script type=\"module\" src=\"");
            html.WriteText(scriptHref);
            html.WriteHtml("\" data-mermaid=\"");
            html.WriteText(library);
            html.WriteHtml("\"></script>\n");
        }
    }

    void Image(HtmlOutput html, Picture picture, string theme, string path, string name)
    {
        html.WriteHtml($"<img class=\"{theme}\" src=\"");
        html.WriteText(baseUrl.Href(path));
        html.WriteHtml("\" alt=\"");
        html.WriteText(name);
        html.WriteHtml(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\">\n"
            )
        );
    }
}
