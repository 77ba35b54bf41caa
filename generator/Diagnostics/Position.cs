namespace LicensingSite.Diagnostics;

/// <summary>A line and a column, both from 1; columns in UTF-16 code units.</summary>
readonly record struct Position(int Line, int Column);
