import{h as m}from"preact";import o from"htm";var h=o.bind(m);export{h as a};
