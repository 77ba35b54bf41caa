using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LicensingSite.Diagnostics;

namespace LicensingSite.Reporting;

/// <summary>
/// A suite for each file and a case for each finding; a finding below the threshold is a case that passed, with its message as output.
/// </summary>
static class JunitReport
{
    public static string Format(IReadOnlyList<Diagnostic> findings, Severity failOn)
    {
        var suites =
            findings.Count == 0
                ?
                [
                    new XElement(
                        "testsuite",
                        [
                            .. Counts("check", 1, 0),
                            new XElement("testcase", new XAttribute("name", "No findings"), new XAttribute("classname", "check")),
                        ]
                    ),
                ]
                : findings
                    .GroupBy(found => found.Place.Source.File, StringComparer.Ordinal)
                    .Select(file => Suite(file.Key, [.. file], failOn))
                    .ToArray();
        var failures = findings.Count(found => found.Severity >= failOn);
        return new XDeclaration("1.0", "utf-8", null)
            + "\n"
            + new XElement("testsuites", [.. Counts("LicensingSite", Math.Max(findings.Count, 1), failures), .. suites]);
    }

    static XElement Suite(string file, Diagnostic[] findings, Severity failOn) =>
        new(
            "testsuite",
            [
                .. Counts(file, findings.Length, findings.Count(found => found.Severity >= failOn)),
                .. findings.Select(found => Case(found, failOn)),
            ]
        );

    static XElement Case(Diagnostic found, Severity failOn)
    {
        var (file, from) = (found.Place.Source.File, found.Place.From);
        var message = Readable($"{Report.Shown(found.Place)}: {Report.Message(found)}");
        return new XElement(
            "testcase",
            new XAttribute("name", Readable($"{found.Rule.Id} at {from.Line}:{from.Column}")),
            new XAttribute("classname", Readable(file)),
            found.Severity >= failOn
                ? new XElement(
                    "failure",
                    new XAttribute("message", Readable(found.Message)),
                    new XAttribute("type", found.Rule.Id),
                    message
                )
                : new XElement("system-out", message)
        );
    }

    static XAttribute[] Counts(string name, int tests, int failures) =>
        [
            new XAttribute("name", Readable(name)),
            new XAttribute("tests", tests.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("failures", failures.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("errors", "0"),
            new XAttribute("time", "0"),
        ];

    /// <summary>Replaces characters that XML does not allow.</summary>
    static string Readable(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD")
        );
}
