namespace LicensingSite.Diagnostics;

/// <summary>All rules.</summary>
static class Rules
{
    public static readonly Rule SourceNotFound = Stop("source-not-found", "A source folder does not exist.");
    public static readonly Rule ConfigInvalid = Stop("config-invalid", "A configuration file cannot be read.");
    public static readonly Rule LocaleInvalid = Stop("locale-invalid", "A locale is not a BCP 47 tag, or is given twice.");
    public static readonly Rule OutputInsideSource = Stop("output-inside-source", "The output folder and a source folder overlap.");
    public static readonly Rule OutputNotOurs = Stop("output-not-ours", "The output folder holds a file that this tool did not write.");
    public static readonly Rule OutputUnwritable = Stop("output-unwritable", "The output folder cannot be written.");
    public static readonly Rule TemplateError = Stop("template-error", "A template cannot be read or rendered.");

    public static readonly Rule UntranslatedInterface = Info("untranslated-interface", "The interface does not speak a locale.");
    public static readonly Rule UnusedTemplate = Warning("unused-template", "A file of the templates replaces nothing and is used by no page.");
    public static readonly Rule MissingString = Warning("missing-string", "A text of the interface is missing in a locale.");
    public static readonly Rule UnknownKey = Warning("unknown-key", "A key that nobody reads.");
    public static readonly Rule NoPages = Error("no-pages", "The content has no page.");
    public static readonly Rule EmptyPage = Warning("empty-page", "A page shows nothing.");
    public static readonly Rule FileUnreadable = Error("file-unreadable", "A source file cannot be read.");
    public static readonly Rule InvalidEncoding = Warning("invalid-encoding", "A file holds bytes that are not UTF-8.");

    public static readonly Rule YamlSyntaxError = Error("yaml-syntax-error", "A YAML file is not valid YAML.");
    public static readonly Rule YamlHeaderSyntaxError = Warning("yaml-header-syntax-error", "The front matter is not valid YAML.");
    public static readonly Rule YamlHeaderNotObject =
        Warning("yaml-header-not-object", "The front matter is not a set of keys and values.");
    public static readonly Rule YamlDuplicateKey = Warning("yaml-duplicate-key", "A key is given twice.");
    public static readonly Rule InvalidValue = Warning("invalid-value", "A key has a value of the wrong kind.");
    public static readonly Rule UnsupportedPageType = Warning("unsupported-page-type", "The kind of a YAML page is not known.");

    public static readonly Rule InvalidNoteSection = Warning("invalid-note-section", "An alert marker is not understood.");
    public static readonly Rule InvalidImage = Error("invalid-image", "An image block is incomplete.");
    public static readonly Rule InvalidForm = Warning("invalid-form", "A form is incomplete.");
    public static readonly Rule InvalidMonikerRange =
        Warning("invalid-moniker-range", "A block for some versions is not understood, or not ended.");
    public static readonly Rule InvalidRow =
        Warning("invalid-row", "A row or a column is not understood, not ended, or in the wrong place.");
    public static readonly Rule InvalidTabGroup = Warning("invalid-tab-group", "A group of tabs contradicts itself.");
    public static readonly Rule InvalidVideo = Warning("invalid-video", "A video is incomplete, or not from a host that a page may show.");
    public static readonly Rule InvalidZone = Warning("invalid-zone", "A zone is not understood, not ended, or inside another.");
    public static readonly Rule IncludeNotFound = Error("include-not-found", "An included file does not exist.");
    public static readonly Rule IncludeInvalid = Warning("include-invalid", "An included file is not Markdown.");
    public static readonly Rule CircularReference = Error("circular-reference", "Files include each other in a circle.");
    public static readonly Rule InvalidCode = Error("invalid-code", "A quotation of code is not understood.");
    public static readonly Rule CodeSnippetNotFound = Warning("codesnippet-not-found", "A quoted file does not exist.");
    public static readonly Rule TagNotFound = Warning("tag-not-found", "A quoted file has no part of that name.");
    public static readonly Rule UnknownLanguageCode = Warning("unknown-language-code", "The language of quoted code is not known.");
    public static readonly Rule NotNotebookContent = Error("not-notebook-content", "A quoted file is not a notebook.");
    public static readonly Rule UnsafeLink = Error("unsafe-link", "An address would run code or carry data.");
    public static readonly Rule DisallowedHtmlTag = Info("disallowed-html-tag", "An HTML element is not allowed in a page.");
    public static readonly Rule DisallowedHtmlAttribute =
        Info("disallowed-html-attribute", "An HTML attribute is not allowed on its element.");
    public static readonly Rule MarkdownTooDeep = Error("markdown-too-deep", "A text is nested too deeply to be read.");

    public static readonly Rule InvalidTocSyntax = Error("invalid-toc-syntax", "A table of contents has an entry that is none.");
    public static readonly Rule InvalidTocLevel = Error("invalid-toc-level", "A table of contents skips a level.");
    public static readonly Rule TocNotFound = Warning("toc-not-found", "A nested table of contents does not exist.");

    public static readonly Rule FileNotFound = Error("file-not-found", "A link leads to a file that does not exist.");
    public static readonly Rule BookmarkNotFound = Error("bookmark-not-found", "A link leads to an anchor that does not exist.");
    public static readonly Rule XrefNotFound = Warning("xref-not-found", "A link names a uid that no page has.");
    public static readonly Rule FileCaseMismatch = Warning("file-case-mismatch", "A link spells a file with other letter case.");
    public static readonly Rule RedirectedLink = Info("redirected-link", "A link leads to a page that has moved.");
    public static readonly Rule OutdatedLink =
        Warning("outdated-link", "A link of a translation leads nowhere, and its source has changed since.");
    public static readonly Rule LinkOutOfScope = Warning("link-out-of-scope", "A link leaves the content folder.");
    public static readonly Rule LocalFilePath = Warning("local-file-path", "A link names a file of somebody's machine.");
    public static readonly Rule RedirectionInvalid = Error("redirection-invalid", "A redirection is incomplete, or leads nowhere.");
    public static readonly Rule RedirectionConflict = Error("redirection-conflict", "A page is redirected twice.");
    public static readonly Rule CircularRedirection = Warning("circular-redirection", "Redirections lead in a circle.");
    public static readonly Rule RedirectedFileNotRemoved = Warning("redirected-file-not-removed", "A redirected page still exists.");
    public static readonly Rule ExternalLinkBroken = Error("external-link-broken", "A link to another site leads nowhere.");
    public static readonly Rule ExternalLinkRefused =
        Warning("external-link-refused", "A link leads to a private address, or holds a password.");
    public static readonly Rule ExternalAnchorNotFound = Warning("external-anchor-not-found", "A page of another site has no such anchor.");
    public static readonly Rule ExternalLinkMoved = Info("external-link-moved", "A page of another site has moved for good.");
    public static readonly Rule ExternalLinkUnknown = Info("external-link-unknown", "Nobody can say whether a link to another site works.");
    public static readonly Rule OrphanPage = Info("orphan-page", "Nothing leads to a page.");
    public static readonly Rule UnusedFile = Info("unused-file", "No page uses a published file.");
    public static readonly Rule OrphanTranslation = Info("orphan-translation", "A translation has no source any more.");
    public static readonly Rule OutputPathConflict = Error("output-path-conflict", "Two sources want one address.");

    public static readonly Rule TranslationStructure =
        Warning("translation-structure", "A translation is built otherwise than its source.");
    public static readonly Rule TranslationLink =
        Warning("translation-link", "A translation lacks a link or a picture of its source, or has another.");
    public static readonly Rule TranslationLocale = Warning("translation-locale", "A link of a translation asks for the wrong language.");
    public static readonly Rule TranslationCode = Warning("translation-code", "A translation changes code or a placeholder of its source.");
    public static readonly Rule TranslationUntranslated =
        Warning("translation-untranslated", "A text of a translation is still in the language of its source.");

    public static readonly Rule TitleMissing = Warning("title-missing", "A page has no title.");
    public static readonly Rule LangMissing = Warning("lang-missing", "A page does not say its language.");
    public static readonly Rule DuplicateId = Warning("duplicate-id", "An id is in a page twice.");
    public static readonly Rule HeadingOrder = Info("heading-order", "A heading skips a level.");
    public static readonly Rule AltTextMissing = Warning("alt-text-missing", "A picture has no alternative text.");
    public static readonly Rule HreflangMismatch = Error("hreflang-mismatch", "Translations do not name each other.");
    public static readonly Rule CanonicalMismatch = Error("canonical-mismatch", "A canonical address leads nowhere.");
    public static readonly Rule BaselineOutdated = Error("baseline-outdated", "An accepted finding is gone.");

    /// <summary>The rules on external links, for <c>check --external</c>.</summary>
    public static IReadOnlyList<Rule> External { get; } =
        [ExternalLinkBroken, ExternalLinkRefused, ExternalAnchorNotFound, ExternalLinkMoved, ExternalLinkUnknown];

    /// <summary>Every rule, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rules).GetFields()
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
