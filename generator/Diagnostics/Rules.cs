namespace LicensingSite.Diagnostics;

/// <summary>All rules.</summary>
static class Rules
{
    public static readonly Rule SourceNotFound = Stop("source-not-found", "A source folder does not exist.");
    public static readonly Rule ConfigInvalid = Stop("config-invalid", "A configuration file cannot be read.");
    public static readonly Rule LocaleInvalid = Stop("locale-invalid", "A locale is not a BCP 47 tag, or is listed twice.");
    public static readonly Rule OutputInsideSource = Stop("output-inside-source", "The output folder and a source folder overlap.");
    public static readonly Rule OutputNotOurs = Stop("output-not-ours", "The output folder contains a file that this tool did not write.");
    public static readonly Rule OutputUnwritable = Stop("output-unwritable", "The output folder is not writable.");
    public static readonly Rule TemplateError = Stop("template-error", "A template cannot be read or rendered.");

    public static readonly Rule UntranslatedInterface = Info(
        "untranslated-interface",
        "The user interface is not translated into a locale."
    );
    public static readonly Rule UnusedTemplate = Warning("unused-template", "A template file overrides nothing and is not used.");
    public static readonly Rule MissingString = Warning("missing-string", "A locale lacks a string of the user interface.");
    public static readonly Rule UnknownKey = Warning("unknown-key", "A key is unknown.");
    public static readonly Rule ColorContrast = Info("color-contrast", "A color has too little contrast and was adjusted.");
    public static readonly Rule BlockedByPolicy = Warning("blocked-by-policy", "The content security policy blocks something.");
    public static readonly Rule LayoutNotFound = Warning("layout-not-found", "A page names a layout that does not exist.");
    public static readonly Rule NoPages = Error("no-pages", "The content has no pages.");
    public static readonly Rule EmptyPage = Warning("empty-page", "A page is empty.");
    public static readonly Rule FileUnreadable = Error("file-unreadable", "A source file cannot be read.");
    public static readonly Rule InvalidEncoding = Warning("invalid-encoding", "A file is not valid UTF-8.");

    public static readonly Rule YamlSyntaxError = Error("yaml-syntax-error", "A YAML file is not valid YAML.");
    public static readonly Rule YamlHeaderSyntaxError = Warning("yaml-header-syntax-error", "The front matter is not valid YAML.");
    public static readonly Rule YamlHeaderNotObject = Warning(
        "yaml-header-not-object",
        "The front matter is not a set of key-value pairs."
    );
    public static readonly Rule YamlDuplicateKey = Warning("yaml-duplicate-key", "A key is duplicated.");
    public static readonly Rule InvalidValue = Warning("invalid-value", "A key has an invalid value.");
    public static readonly Rule UnsupportedPageType = Warning("unsupported-page-type", "The type of a YAML page is unknown.");

    public static readonly Rule InvalidNoteSection = Warning("invalid-note-section", "An alert marker is invalid.");
    public static readonly Rule InvalidImage = Error("invalid-image", "An image block is incomplete.");
    public static readonly Rule InvalidForm = Warning("invalid-form", "A form is incomplete.");
    public static readonly Rule InvalidMonikerRange = Warning("invalid-moniker-range", "A moniker range is invalid or not closed.");
    public static readonly Rule InvalidRow = Warning("invalid-row", "A row or column is invalid, not closed, or misplaced.");
    public static readonly Rule InvalidTabGroup = Warning("invalid-tab-group", "A tab group is inconsistent.");
    public static readonly Rule InvalidVideo = Warning("invalid-video", "A video is incomplete, or its host is not allowed.");
    public static readonly Rule InvalidZone = Warning("invalid-zone", "A zone is invalid, not closed, or nested.");
    public static readonly Rule IncludeNotFound = Error("include-not-found", "An included file does not exist.");
    public static readonly Rule IncludeInvalid = Warning("include-invalid", "An included file is not Markdown.");
    public static readonly Rule CircularReference = Error("circular-reference", "Files include each other in a loop.");
    public static readonly Rule InvalidCode = Error("invalid-code", "A code snippet is invalid.");
    public static readonly Rule InvalidCodeOption = Warning("invalid-code-option", "An option of a code block is invalid.");
    public static readonly Rule InvalidDiagram = Warning("invalid-diagram", "A diagram cannot be drawn.");
    public static readonly Rule DiagramNotDrawn = Info("diagram-not-drawn", "Mermaid is not installed, so diagrams are shown as code.");
    public static readonly Rule CodeSnippetNotFound = Warning("codesnippet-not-found", "The file of a code snippet does not exist.");
    public static readonly Rule TagNotFound = Warning("tag-not-found", "The file of a code snippet lacks the named part or lines.");
    public static readonly Rule UnknownLanguageCode = Warning("unknown-language-code", "The language of a code snippet is unknown.");
    public static readonly Rule NotNotebookContent = Error("not-notebook-content", "The file of a code snippet is not a notebook.");
    public static readonly Rule UnsafeLink = Error("unsafe-link", "A URL would run code or embed data.");
    public static readonly Rule DisallowedHtmlTag = Info("disallowed-html-tag", "An HTML element is not allowed in a page.");
    public static readonly Rule DisallowedHtmlAttribute = Info(
        "disallowed-html-attribute",
        "An HTML attribute is not allowed on its element."
    );
    public static readonly Rule MarkdownTooDeep = Error("markdown-too-deep", "Markdown is nested too deeply.");

    public static readonly Rule InvalidTocSyntax = Error("invalid-toc-syntax", "A table of contents has an invalid entry.");
    public static readonly Rule InvalidTocLevel = Error("invalid-toc-level", "A table of contents skips a level.");
    public static readonly Rule TocNotFound = Warning("toc-not-found", "A nested table of contents does not exist.");

    public static readonly Rule FileNotFound = Error("file-not-found", "A link points to a file that does not exist.");
    public static readonly Rule BookmarkNotFound = Error("bookmark-not-found", "A link points to an anchor that does not exist.");
    public static readonly Rule XrefNotFound = Warning("xref-not-found", "A link uses a uid that no page has.");
    public static readonly Rule FileCaseMismatch = Warning("file-case-mismatch", "A link differs from its file in letter case.");
    public static readonly Rule RedirectedLink = Info("redirected-link", "A link points to a page that has moved.");
    public static readonly Rule OutdatedLink = Warning("outdated-link", "A translation has a broken link that its source no longer has.");
    public static readonly Rule LinkOutOfScope = Warning("link-out-of-scope", "A link points outside the content folder.");
    public static readonly Rule LocalFilePath = Warning("local-file-path", "A link points to a file on one computer.");
    public static readonly Rule RedirectionInvalid = Error(
        "redirection-invalid",
        "A redirect is incomplete, or its target does not exist."
    );
    public static readonly Rule RedirectionConflict = Error("redirection-conflict", "A page is redirected twice.");
    public static readonly Rule CircularRedirection = Warning("circular-redirection", "Redirects form a loop.");
    public static readonly Rule RedirectedFileNotRemoved = Warning("redirected-file-not-removed", "A redirected page still exists.");
    public static readonly Rule ExternalLinkBroken = Error("external-link-broken", "An external link is broken.");
    public static readonly Rule ExternalLinkRefused = Warning(
        "external-link-refused",
        "An external link points to a private host, or contains credentials."
    );
    public static readonly Rule ExternalAnchorNotFound = Warning(
        "external-anchor-not-found",
        "An external link points to an anchor that does not exist."
    );
    public static readonly Rule ExternalLinkMoved = Info("external-link-moved", "The page of an external link has moved permanently.");
    public static readonly Rule ExternalLinkUnknown = Info("external-link-unknown", "An external link could not be checked.");
    public static readonly Rule HistoryUnavailable = Info("history-unavailable", "The dates and authors of pages are unknown.");
    public static readonly Rule OrphanPage = Info("orphan-page", "Nothing links to a page.");
    public static readonly Rule UnusedFile = Info("unused-file", "No page uses a published file.");
    public static readonly Rule OrphanTranslation = Info("orphan-translation", "The source of a translation no longer exists.");
    public static readonly Rule OutputPathConflict = Error("output-path-conflict", "Two files have the same URL.");

    public static readonly Rule TranslationStructure = Warning(
        "translation-structure",
        "The structure of a translation differs from its source."
    );
    public static readonly Rule TranslationLink = Warning(
        "translation-link",
        "The links or images of a translation differ from its source."
    );
    public static readonly Rule TranslationLocale = Warning("translation-locale", "A link in a translation points to another locale.");
    public static readonly Rule TranslationCode = Warning(
        "translation-code",
        "The code or placeholders of a translation differ from its source."
    );
    public static readonly Rule TranslationUntranslated = Warning("translation-untranslated", "A part of a translation is not translated.");

    public static readonly Rule TitleMissing = Warning("title-missing", "A page has no title.");
    public static readonly Rule LangMissing = Warning("lang-missing", "A page does not declare its language.");
    public static readonly Rule DuplicateId = Warning("duplicate-id", "An id is used twice on a page.");
    public static readonly Rule HeadingOrder = Info("heading-order", "A heading skips a level.");
    public static readonly Rule AltTextMissing = Warning("alt-text-missing", "An image has no alt text.");
    public static readonly Rule HreflangMismatch = Error("hreflang-mismatch", "The hreflang links of translations do not match.");
    public static readonly Rule CanonicalMismatch = Error("canonical-mismatch", "A canonical URL is broken.");
    public static readonly Rule BaselineOutdated = Error("baseline-outdated", "A finding of the baseline no longer exists.");

    /// <summary>The rules on external links, for <c>check --external</c>.</summary>
    public static IReadOnlyList<Rule> External { get; } =
    [ExternalLinkBroken, ExternalLinkRefused, ExternalAnchorNotFound, ExternalLinkMoved, ExternalLinkUnknown];

    /// <summary>Every rule, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rules)
            .GetFields()
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule with an id.</summary>
    /// <exception cref="KeyNotFoundException">No rule has that id.</exception>
    public static Rule Named(string id) => ById[id];

    static readonly Dictionary<string, Rule> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    static Rule Stop(string id, string summary) => new(id, Severity.Error, summary, StopsTheBuild: true);

    static Rule Error(string id, string summary) => new(id, Severity.Error, summary);

    static Rule Warning(string id, string summary) => new(id, Severity.Warning, summary);

    static Rule Info(string id, string summary) => new(id, Severity.Info, summary);
}
