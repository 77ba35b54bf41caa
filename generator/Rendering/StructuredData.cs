using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using LicensingSite.Model;
using LicensingSite.Rendering.Menus;
using LicensingSite.Templating;

namespace LicensingSite.Rendering;

/// <summary>The JSON-LD of a page in the vocabulary of schema.org: type, language, original and breadcrumbs.</summary>
static class StructuredData
{
    /// <summary>Text of any script stays readable; what could end the element that holds it is escaped.</summary>
    static readonly JsonSerializerOptions InHtml = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The page in JSON-LD, made when it is shown.</summary>
    public static HtmlFragment Create(PageModel page, SiteModel site, Page content) =>
        HtmlFragment.Deferred(
            default,
            output =>
                output.WriteHtml(
                    new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = Graph(page, site, content) }.ToJsonString(InHtml)
                )
        );

    static JsonArray Graph(PageModel page, SiteModel site, Page content)
    {
        var graph = new JsonArray(Work(page, site, content));
        if (page.Breadcrumbs.Any(step => step.Href is not null))
        {
            graph.Add((JsonNode)Trail(page, site));
        }

        return graph;
    }

    static JsonObject Work(PageModel page, SiteModel site, Page content)
    {
        var work = new JsonObject
        {
            ["@type"] = TypeOf(content),
            ["@id"] = page.Canonical,
            ["url"] = page.Canonical,
            ["headline"] = page.Title,
            ["inLanguage"] = page.Content.Lang,
            ["isPartOf"] = new JsonObject
            {
                ["@type"] = "WebSite",
                ["name"] = site.Title,
                ["url"] = Absolute(site, site.Home),
            },
        };
        if (content.Kind == PageKind.Faq && Question.In(content) is { Length: > 0 } questions)
        {
            work["@type"] = "FAQPage";
            work["mainEntity"] = new JsonArray([
                .. questions.Select(question => new JsonObject
                {
                    ["@type"] = "Question",
                    ["name"] = question.Name,
                    ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = question.Answer },
                }),
            ]);
        }

        Add(work, "description", page.Description);
        Add(work, "dateModified", page.Date?.Iso);
        if (!page.Contributors.IsEmpty)
        {
            work["contributor"] = new JsonArray([
                .. page.Contributors.Select(name => new JsonObject { ["@type"] = "Person", ["name"] = name }),
            ]);
        }

        var versions = Alternates.Languages(page.Alternates).ToArray();
        if (versions is [var original, ..] && original.Hreflang != page.Content.Lang)
        {
            work["translationOfWork"] = Version(content, original);
        }
        else if (versions.Length > 1)
        {
            work["workTranslation"] = new JsonArray([.. versions.Skip(1).Select(version => Version(content, version))]);
        }

        return work;
    }

    static JsonObject Version(Page content, Alternate version) =>
        new()
        {
            ["@type"] = TypeOf(content),
            ["@id"] = version.Href,
            ["inLanguage"] = version.Hreflang,
        };

    static JsonObject Trail(PageModel page, SiteModel site)
    {
        var steps = page.Breadcrumbs.Where(step => step.Href is not null).Append(new PageLink(page.Title, page.Canonical));
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([
                .. steps.Select(
                    (step, index) =>
                        new JsonObject
                        {
                            ["@type"] = "ListItem",
                            ["position"] = index + 1,
                            ["name"] = step.Title,
                            ["item"] = Absolute(site, step.Href!),
                        }
                ),
            ]),
        };
    }

    static string TypeOf(Page content) => content.Kind == PageKind.Article ? "TechArticle" : "WebPage";

    static string Absolute(SiteModel site, string href) =>
        href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) ? site.Origin + href : href;

    static void Add(JsonObject work, string name, string? value)
    {
        if (value is not null)
        {
            work[name] = value;
        }
    }
}
