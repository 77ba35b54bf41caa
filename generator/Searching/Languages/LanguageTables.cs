namespace LicensingSite.Searching.Languages;

/// <summary>The tables of a language; words are separated by white space.</summary>
/// <param name="StopWords">Folded.</param>
/// <param name="Suffixes"><c>suffix/least letters before it/replacement</c>, the latter two optional.</param>
/// <param name="Roots">A line for each stem: irregular forms that share it.</param>
/// <param name="Alike">A line for each set of synonyms, separated by commas.</param>
sealed record LanguageTables(string StopWords, string Suffixes, string Roots, string Alike);
