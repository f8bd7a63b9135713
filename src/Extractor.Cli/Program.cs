using Extractor.Cli;

return CommandLine.Run(args);
