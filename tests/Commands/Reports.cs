using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using LicensingSite.Tests.Infrastructure;

namespace LicensingSite.Tests.Commands;

/// <summary>The formats that other programs read: each says what the text says.</summary>
public sealed class Reports : IDisposable
{
    /// <summary>What Jenkins and its kin read as JUnit's XML.</summary>
    const string JunitSchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:attributeGroup name="counts">
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="failures" type="xs:nonNegativeInteger"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger"/>
            <xs:attribute name="time" type="xs:decimal"/>
          </xs:attributeGroup>
          <xs:element name="testsuites"><xs:complexType>
            <xs:sequence><xs:element name="testsuite" maxOccurs="unbounded"><xs:complexType>
              <xs:sequence><xs:element name="testcase" maxOccurs="unbounded"><xs:complexType>
                <xs:choice minOccurs="0">
                  <xs:element name="failure"><xs:complexType mixed="true">
                    <xs:attribute name="message"/><xs:attribute name="type"/>
                  </xs:complexType></xs:element>
                  <xs:element name="system-out" type="xs:string"/>
                </xs:choice>
                <xs:attribute name="name" type="xs:string" use="required"/>
                <xs:attribute name="classname" type="xs:string"/>
              </xs:complexType></xs:element></xs:sequence>
              <xs:attributeGroup ref="counts"/>
            </xs:complexType></xs:element></xs:sequence>
            <xs:attributeGroup ref="counts"/>
          </xs:complexType></xs:element>
        </xs:schema>
        """;

    readonly TestSite site = new(
        ("index.md", "# Home\n\n[Terms](therms.md) <script>1</script>\n"),
        ("du café, 100 %.md", "# Terms\n\n> [!REMARK]\n> \u0001 « Déjà vu » <b>\n")
    );

    string At(string file) => Path.Combine(site.Folder, file);

    [Fact]
    public async Task SARIF_has_each_finding_with_its_rule_its_region_and_the_address_of_its_file()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "sarif");

        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var one = Assert.Single(root.GetProperty("runs").EnumerateArray());
        Assert.StartsWith(
            "file:///",
            one.GetProperty("originalUriBaseIds").GetProperty("ROOT").GetProperty("uri").GetString(),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "/",
            one.GetProperty("originalUriBaseIds").GetProperty("ROOT").GetProperty("uri").GetString(),
            StringComparison.Ordinal
        );
        var rules = one.GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .Select(rule => rule.GetProperty("id").GetString())
            .ToArray();
        var results = one.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(
            ["warning content/du%20caf%C3%A9%2C%20100%20%25.md 3:3", "error content/index.md 3:9", "note content/index.md 3:20"],
            results.Select(Shown)
        );
        Assert.All(
            results,
            result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()])
        );
        Assert.Equal(results.Length, results.Select(result => result.GetProperty("partialFingerprints").GetRawText()).Distinct().Count());

        static string Shown(JsonElement result)
        {
            var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("ROOT", location.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
            var region = location.GetProperty("region");
            return $"{result.GetProperty("level")} {location.GetProperty("artifactLocation").GetProperty("uri")} "
                + $"{region.GetProperty("startLine")}:{region.GetProperty("startColumn")}";
        }
    }

    [Fact]
    public async Task SARIF_has_the_shape_that_its_schema_asks_for()
    {
        site.Write("site.yml", "source_locale: en-US\nlocales:\n- { tag: en-US, path: . }\n- { tag: fr-FR, path: ../fr }\n");
        site.Write("../fr/index.md", "# Accueil\n\n> [!NOTE]\n> Rien de tel dans la source.\n");
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "sarif");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Contains("relatedLocations", run.Output, StringComparison.Ordinal);
        Assert.Empty(SarifShape.Faults(json.RootElement));
    }

    [Theory]
    [InlineData("""{ "version": "2.1.0" }""", ".runs is missing")]
    [InlineData("""{ "version": "2.0", "runs": [] }""", ".version is no version: \"2.0\"")]
    [InlineData(
        """{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "A" } }, "result": [] }] }""",
        ".runs[0].result is not known"
    )]
    [InlineData(
        """{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "A" } },"""
            + """ "results": [{ "message": { "text": "a" }, "level": "info" }] }] }""",
        ".runs[0].results[0].level is no level: \"info\""
    )]
    [InlineData("""{ "$schema": "a b", "version": "2.1.0", "runs": [] }""", ".$schema is no uri-reference: \"a b\"")]
    public void What_would_not_be_SARIF_is_told_apart(string text, string fault)
    {
        using var json = JsonDocument.Parse(text);

        Assert.Equal([fault], SarifShape.Faults(json.RootElement));
    }

    [Fact]
    public async Task A_fingerprint_of_SARIF_stays_while_lines_move()
    {
        var before = await Fingerprints();
        site.Write(
            "index.md",
            "# Home\n\n" + string.Concat(Enumerable.Repeat("More.\n\n", 100)) + "[Terms](therms.md) <script>1</script>\n"
        );

        Assert.Equal(before, await Fingerprints());
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 2)]
    public async Task JUnit_fails_what_fails_the_check_and_keeps_the_rest_as_output(string failOn, int failures)
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "junit", "--fail-on", failOn);

        var report = Valid(run.Output);
        Assert.Equal(("3", $"{failures}"), (report.Attribute("tests")!.Value, report.Attribute("failures")!.Value));
        Assert.Equal(failures, report.Descendants("failure").Count());
        Assert.Equal(3 - failures, report.Descendants("system-out").Count());
        Assert.Contains(
            report.Descendants("failure"),
            failure => failure.Value.StartsWith("content/index.md:3:9: File 'therms.md' not found.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task JUnit_of_a_clean_site_is_a_case_that_passed()
    {
        using var clean = new TestSite(("index.md", "# Home\n\nAll is well.\n"));

        var run = await CommandRunner.RunAsync(clean.Folder, "check", "--format", "junit");

        var report = Valid(run.Output);
        Assert.Equal((0, 1), (run.ExitCode, report.Descendants("testcase").Count()));
        Assert.Empty(report.Descendants("failure"));
    }

    [Fact]
    public async Task Several_reports_are_written_at_once_into_folders_made_for_them()
    {
        var run = await CommandRunner.RunAsync(
            site.Folder,
            "check",
            "--report",
            "sarif=reports/a.sarif",
            "--report",
            "JUNIT=reports/b.xml",
            "--report",
            "github=c.txt"
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/index.md:3:9: error file-not-found", run.Output, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(await File.ReadAllTextAsync(At("reports/a.sarif"), TestContext.Current.CancellationToken));
        Assert.Equal(3, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Valid(await File.ReadAllTextAsync(At("reports/b.xml"), TestContext.Current.CancellationToken));
        Assert.Contains(
            $"::error file={site.Source}/index.md,line=3,",
            await File.ReadAllTextAsync(At("c.txt"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("checkstyle=a.xml")]
    [InlineData("sarif")]
    [InlineData("sarif=")]
    public async Task A_report_that_cannot_be_asked_for_is_wrong_usage(string report)
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--report", report);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Use FORMAT=FILE", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_said_and_is_no_finding()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--report", "json=content");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Cannot write the report 'content'", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    async Task<string[]> Fingerprints()
    {
        var run = await CommandRunner.RunAsync(site.Folder, "check", "--format", "sarif");
        using var json = JsonDocument.Parse(run.Output);
        return
        [
            .. json
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(result => result.GetProperty("partialFingerprints").GetProperty("finding/v1").GetString()!),
        ];
    }

    static XElement Valid(string xml)
    {
        var document = XDocument.Parse(xml);
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(new StringReader(JunitSchema));
        schemas.Add(null, schema);
        document.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
        return document.Root!;
    }
}
