using LicensingSite.Rendering;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Specs;

/// <summary>The Markdown dialect, example by example: the files beside this one.</summary>
public sealed class MarkdownSpecs
{
    public static TheoryData<string, string> Examples => [.. MarkdownSpec.All.Select(spec => (spec.Construct, spec.Name))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_becomes_the_HTML_beside_it(string construct, string name)
    {
        var spec = MarkdownSpec.Named(construct, name);

        Assert.Equal(Markup.Normalized(spec.Html), Markup.Normalized(Body(spec, spec.Markdown)));
    }

    /// <summary>The longest example of each construct.</summary>
    public static TheoryData<string, string> LongExamples =>
        [
            .. MarkdownSpec
                .All.GroupBy(spec => spec.Construct)
                .Select(same => same.MaxBy(spec => spec.Markdown.Length)!)
                .Select(spec => (spec.Construct, spec.Name)),
        ];

    [Theory]
    [MemberData(nameof(LongExamples))]
    public void CR_LF_and_a_byte_order_mark_make_no_difference(string construct, string name)
    {
        var spec = MarkdownSpec.Named(construct, name);

        Assert.Equal(
            Markup.Normalized(Body(spec, spec.Markdown)),
            Markup.Normalized(Body(spec, "\uFEFF" + spec.Markdown.ReplaceLineEndings("\r\n")))
        );
    }

    [Fact]
    public void Every_example_has_a_name_of_its_own() =>
        Assert.Empty(
            MarkdownSpec.All.GroupBy(spec => (spec.Construct, spec.Name)).Where(group => group.Count() > 1).Select(group => group.Key)
        );

    /// <summary>The places where long names may break are the subject of one file, and noise in the others.</summary>
    static string Body(MarkdownSpec spec, string markdown)
    {
        using var site = new TestSite([("index.md", "# Home\n"), ("page.md", markdown), .. spec.Files]);
        var page = site.Run().Site.Source.Pages.Single(page => page.Page.Path == "page.md");
        var html = new BodyWriter(page, pages => $"{pages} pages").Untitled().ToString();
        return spec.Construct == "long-names" ? html : html.Replace("<wbr>", "", StringComparison.Ordinal);
    }
}
