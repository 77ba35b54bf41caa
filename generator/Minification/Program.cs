using System.Globalization;
using Acornima;
using LicensingSite.Minification;

// Minifies every script and style sheet of a folder into another one: Minification SOURCE TARGET.
var (source, target) = (args[0], args[1]);
var files = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".js" or ".css");
foreach (var file in files)
{
    var written = Path.Combine(target, Path.GetRelativePath(source, file));
    Directory.CreateDirectory(Path.GetDirectoryName(written)!);
    try
    {
        var text = File.ReadAllText(file);
        File.WriteAllText(written, Path.GetExtension(file) == ".js" ? ScriptMinifier.Minify(text) : StyleMinifier.Minify(text));
    }
    catch (ParseErrorException fault)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}({fault.LineNumber},{fault.Column + 1})");
        Console.Error.WriteLine($"{place}: error : {fault.Description}");
        return 1;
    }
}

return 0;
