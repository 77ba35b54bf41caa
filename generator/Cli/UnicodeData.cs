using LicensingSite.Searching;

namespace LicensingSite.Cli;

/// <summary>Whether this machine knows letters and languages: without that, accents, dates and search would come out wrong, and nobody would notice.</summary>
static class UnicodeData
{
    /// <summary>Why nothing can be done here; null where all is well.</summary>
    public static string? Fault => Folding.IsPossible
        ? null
        : "This program needs the Unicode data of the machine, and .NET runs without it (invariant globalization). Install ICU, such as the package libicu or icu-libs, and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
}
