using LicensingSite.Cli;

using var cancelKeyPress = new CancelKeyPress();
return await EntryPoint.RunAsync(args, CommandContext.FromProcess(), cancelKeyPress.Token);
