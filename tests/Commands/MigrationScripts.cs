using System.Diagnostics;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>The scripts that the guide's pages about moving a site show: what they write is a site without findings.</summary>
public sealed class MigrationScripts
{
    const string Configuration = "source_locale: en-US\nlocales: [{ tag: en-US, path: docs }]\n";

    [Fact]
    public async Task MkDocs_syntax_becomes_ours_and_code_stays()
    {
        using var site = new TestSite(
            ("site.yml", Configuration),
            ("docs/includes/support.md", "Ask us.\n"),
            (
                "docs/index.md",
                """
                # Home

                !!! warning "Careful"
                    Read this.

                    ```c
                    !!! ++i++
                    ```

                ??? note
                    Hidden.

                === "Linux"

                    apt

                === "Windows"

                    winget

                --8<-- "includes/support.md"

                Press ++ctrl+c++.
                """
            )
        );

        await RunAsync(site, "python3", "mkdocs.py", "docs");

        Assert.Empty(site.Findings());
        var page = site.Html("en-us/index.html").QuerySelector("article")!;
        Assert.Equal("Careful", page.QuerySelector(".alert.warning strong")!.TextContent);
        Assert.Equal("!!! ++i++\n", page.QuerySelector(".alert pre")!.TextContent);
        Assert.Equal("Hidden.", page.QuerySelector("details p")!.TextContent);
        Assert.Equal(["Linux", "Windows"], page.QuerySelectorAll(".tab-title").Select(title => title.TextContent));
        Assert.Equal("Ask us.", page.QuerySelector(".tabGroup + p")!.TextContent);
        Assert.Equal("Press Ctrl+C.", page.QuerySelectorAll("p")[^1].TextContent);
    }

    [Fact]
    public async Task Docusaurus_pages_become_ours_and_their_code_keeps_its_imports()
    {
        using var site = new TestSite(
            ("site.yml", Configuration),
            ("docs/_part.mdx", "A part.\n"),
            ("docs/index.md", "---\ntitle: Home\nsidebar_position: 1\n---\n\n:::tip[Mine]\n\nSee [Install](./install).\n\n:::\n"),
            (
                "docs/install.mdx",
                """
                ---
                title: Install
                sidebar_position: 2
                ---
                import Tabs from '@theme/Tabs';
                import Part from './_part.mdx';

                <Tabs groupId="os">
                  <TabItem value="linux" label="Linux" default>

                apt

                  </TabItem>
                </Tabs>

                <Part />

                ```js
                import React from 'react';
                ```
                """
            )
        );

        await RunAsync(site, "node", "docusaurus.mjs", "docs");

        Assert.Empty(site.Findings());
        var home = site.Html("en-us/index.html");
        Assert.Equal(["Home", "Install"], home.QuerySelectorAll(".menu a").Select(link => link.TextContent));
        Assert.Equal("Mine", home.QuerySelector(".alert.tip strong")!.TextContent);
        var page = site.Html("en-us/install.html").QuerySelector("article")!;
        Assert.Equal("Install", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Linux", page.QuerySelector(".tab-title")!.TextContent);
        Assert.Equal("A part.", page.QuerySelector(".tabGroup + p")!.TextContent);
        Assert.Equal("import React from 'react';\n", page.QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public async Task Hugo_pages_become_ours_with_their_links_and_dates()
    {
        using var site = new TestSite(
            ("site.yml", Configuration),
            ("docs/_index.md", "+++\ntitle = \"Home\"\n+++\n\nSee [Install]({{< ref \"guide/install\" >}}).\n"),
            ("docs/guide/_index.md", "---\ntitle: Guide\nweight: 2\n---\n\n[Configure](configure/)\n"),
            (
                "docs/guide/install/index.md",
                """
                ---
                title: Install
                weight: 1
                date: 2026-01-02T10:00:00Z
                lastmod: 2026-03-04
                ---

                {{% alert title="Note" color="warning" %}}
                Do this.
                {{% /alert %}}

                {{< highlight go >}}
                fmt.Println()
                {{< /highlight >}}

                [Configure](../configure/#options)
                """
            ),
            ("docs/guide/configure.md", "---\ntitle: Configure\nweight: 2\n---\n\n## Options {#options}\n")
        );

        await RunAsync(site, "python3", "hugo.py", "docs");

        Assert.Empty(site.Findings());
        var page = site.Html("en-us/guide/install/index.html");
        Assert.Equal(["Home", "Guide", "Install", "Configure"], page.QuerySelectorAll(".menu a").Select(link => link.TextContent));
        Assert.Equal("2026-03-04", page.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.NotNull(page.QuerySelector(".alert.warning"));
        Assert.Equal("fmt.Println()\n", page.QuerySelector("pre code.lang-go")!.TextContent);
    }

    static async Task RunAsync(TestSite site, string interpreter, string script, string folder)
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(place => File.Exists(Path.Combine(place, interpreter)));
        Assert.SkipUnless(isThere, $"There is no {interpreter} on this machine.");
        var path = Path.Combine(Repository.Content, "en-US", "migrate", "samples", script);

        var run = await ProgramProcess.RunAsync(new ProcessStartInfo(interpreter, [path, folder]) { WorkingDirectory = site.Source });

        Assert.True(run.ExitCode == 0, run.Errors);
    }
}
