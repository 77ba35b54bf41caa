namespace LicensingSite.Markdown.Alerts;

/// <summary>The kinds of alerts, in lower case; the interface has a title for each.</summary>
static class AlertKinds
{
    public static IReadOnlyList<string> All { get; } = ["note", "tip", "important", "warning", "caution"];
}
