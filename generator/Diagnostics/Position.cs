namespace LicensingSite.Diagnostics;

/// <summary>A place in a text as people count it: lines and columns from 1, columns in UTF-16 code units.</summary>
readonly record struct Position(int Line, int Column);
